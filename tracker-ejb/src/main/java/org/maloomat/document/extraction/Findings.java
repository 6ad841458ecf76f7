package org.maloomat.document.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.maloomat.document.extraction.DocumentFinding.Kind;

/** Collects what a file carries beside what its pages show. */
final class Findings {
    private final List<DocumentFinding> found = new ArrayList<>();

    static List<DocumentFinding> in(Path file, DocumentType type) throws IOException {
        var findings = new Findings();
        switch (type) {
            case PDF -> PdfFindings.collect(file, findings);
            case DOCX, XLSX, ODT, ODS -> OfficeFindings.collect(file, findings);
            case DOC -> LegacyWordDocument.collect(file, findings);
            case XLS -> LegacyWorkbook.collect(file, findings);
            case RTF -> new RtfDocument(file).collect(findings);
            case HTML -> HtmlFindings.collect(file, findings);
            case JPEG, PNG, TIFF, GIF, BMP, WEBP -> PhotoFindings.collect(Files.readAllBytes(file), findings);
            case TXT, CSV -> {}
        }
        return List.copyOf(findings.found);
    }

    void add(Kind kind) {
        add(kind, "");
    }

    /** Notes words, long ones in several findings, so that all are scanned; a blank text is nothing to note. */
    void addText(Kind kind, String words) {
        if (words == null || words.isBlank()) {
            return;
        }
        var rest = words.strip();
        while (rest.length() > DocumentFinding.LONGEST_DETAIL && found.size() < DocumentReading.MOST_FINDINGS) {
            var space = rest.lastIndexOf(' ', DocumentFinding.LONGEST_DETAIL);
            var end = space > 0 ? space : DocumentFinding.LONGEST_DETAIL;
            add(kind, rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        add(kind, rest);
    }

    void add(Kind kind, String detail) {
        var finding = new DocumentFinding(kind, detail);
        if (found.size() < DocumentReading.MOST_FINDINGS && !found.contains(finding)) {
            found.add(finding);
        }
    }
}
