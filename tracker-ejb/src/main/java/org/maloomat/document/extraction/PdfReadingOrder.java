package org.maloomat.document.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Puts the lines of a PDF that have letters of Arabic script into the order in which they are read. PDFBox orders each by the
 * direction of its leftmost letter, which turns numbers at its end round and takes a Latin name there for its beginning.
 */
final class PdfReadingOrder {
    private PdfReadingOrder() {}

    /** @param pages as Tika read them, one for each page of the file */
    static List<String> of(Path pdf, List<String> pages) throws IOException {
        if (pages.stream().noneMatch(LogicalOrder::hasRightToLeft)) {
            return pages;
        }
        try (var document = PdfFile.open(pdf)) {
            document.setResourceCache(null);
            var ordered = new ArrayList<String>();
            for (int page = 1; page <= pages.size(); page++) {
                var text = pages.get(page - 1);
                ordered.add(
                        page <= document.getNumberOfPages() && LogicalOrder.hasRightToLeft(text)
                                ? ordered(text, read(document, page))
                                : text);
            }
            return ordered;
        }
    }

    /** How each line is read, by how it is given; alike ones in their order. */
    private static Map<String, Deque<String>> read(PDDocument document, int page) throws IOException {
        var read = new HashMap<String, Deque<String>>();
        for (var line : PdfWords.linesOfPage(document, page)) {
            read.computeIfAbsent(clean(line.given()), given -> new ArrayDeque<>())
                    .add(clean(line.read()));
        }
        return read;
    }

    private static String ordered(String text, Map<String, Deque<String>> read) {
        return text.lines()
                .map(line -> {
                    var known = read.getOrDefault(clean(line), new ArrayDeque<>());
                    return known.isEmpty() ? line : known.poll();
                })
                .collect(Collectors.joining("\n"));
    }

    private static String clean(String line) {
        return CleanText.of(line).strip();
    }
}
