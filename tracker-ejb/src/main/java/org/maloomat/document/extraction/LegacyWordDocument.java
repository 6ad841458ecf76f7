package org.maloomat.document.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.maloomat.document.extraction.DocumentFinding.Kind;

/** A document of Word 97 to 2003 ([MS-DOC]): all its words, those its pages show, and what it carries beside. */
final class LegacyWordDocument implements AutoCloseable {
    private static final char FIELD_BEGINS = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_ENDS = '\u0015';
    private static final char CELL_ENDS = '\u0007';

    private final HWPFDocument document;
    private final AbstractWordUtils.NumberingState numbering = new AbstractWordUtils.NumberingState();
    private final Lines lines = new Lines();
    /** Of the fields begun and not ended, the innermost last: whether their result has begun. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    /** @throws Refusal {@code document.encrypted}, {@code document.macros} or {@code document.oldForm} */
    private LegacyWordDocument(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var office = new POIFSFileSystem(in);
            LegacyOfficeFile.refuseMacros(office.getRoot());
            document = new HWPFDocument(office.getRoot());
        } catch (EncryptedDocumentException e) {
            throw new Refusal(Refusal.ENCRYPTED);
        } catch (OldFileFormatException e) {
            throw new Refusal(Refusal.OLD_FORM);
        }
    }

    /** Every word, also those its pages do not show. */
    static String all(Path file) throws IOException {
        try (var word = new LegacyWordDocument(file)) {
            return CleanText.of(word.all());
        }
    }

    /** The words its pages show: without deletions, hidden words, remarks and codes of fields. */
    static String shown(Path file) throws IOException {
        try (var word = new LegacyWordDocument(file)) {
            return word.shown();
        }
    }

    static void collect(Path file, Findings findings) throws IOException {
        try (var word = new LegacyWordDocument(file)) {
            word.collect(findings);
        }
    }

    private String all() {
        return document.getText().toString().replaceAll("[\\r\\x07\\x0B\\x0C]", "\n");
    }

    private String shown() {
        for (var range : shownRanges()) {
            for (int i = 0; i < range.numParagraphs(); i++) {
                show(range.getParagraph(i));
            }
            lines.endLine();
        }
        return lines.toString();
    }

    private List<Range> shownRanges() {
        return List.of(
                document.getHeaderStoryRange(),
                document.getRange(),
                document.getMainTextboxRange(),
                document.getFootnoteRange(),
                document.getEndnoteRange());
    }

    private void show(Paragraph paragraph) {
        var number = paragraph.isInList() && hasShownRun(paragraph) ? number(paragraph) : "";
        lines.append(number);
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            var run = paragraph.getCharacterRun(i);
            var words = withoutInstructions(run.text());
            if (isShown(run)) {
                lines.append(words.replace(CELL_ENDS, '\t')
                        .replaceAll("[\\x0B\\x0C\\r]", " ")
                        .replaceAll("[\\x00-\\x08]", ""));
            }
        }
        if (!paragraph.isInTable() || paragraph.isTableRowEnd()) {
            lines.endLine();
        } else {
            lines.append(" ");
        }
    }

    private static boolean hasShownRun(Paragraph paragraph) {
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            var run = paragraph.getCharacterRun(i);
            if (isShown(run) && !run.text().isBlank()) {
                return true;
            }
        }
        return false;
    }

    private String number(Paragraph paragraph) {
        var list = paragraph.getList();
        var bullet = list == null ? "" : AbstractWordUtils.getBulletText(numbering, list, (char) paragraph.getIlvl());
        return bullet.isBlank() ? "" : bullet.strip() + " ";
    }

    private static boolean isShown(CharacterRun run) {
        return !run.isVanished() && !run.isFldVanished() && !run.isMarkedDeleted();
    }

    /** What a field computes is shown, how it computes it is not ([MS-DOC] 2.8.25). */
    private String withoutInstructions(String text) {
        var shown = new StringBuilder();
        for (char letter : text.toCharArray()) {
            switch (letter) {
                case FIELD_BEGINS -> fields.addLast(false);
                case FIELD_RESULT -> {
                    fields.pollLast();
                    fields.addLast(true);
                }
                case FIELD_ENDS -> fields.pollLast();
                default -> {
                    if (!fields.contains(false)) {
                        shown.append(letter);
                    }
                }
            }
        }
        return shown.toString();
    }

    private void collect(Findings findings) throws IOException {
        LegacyOfficeFile.collect(document, findings);
        collect(document.getCommentsRange(), Kind.COMMENT, findings);
        for (var range : shownRanges()) {
            hidden(range, findings);
        }
        int pictures = document.getPicturesTable().getAllPictures().size();
        if (pictures > 0) {
            findings.add(Kind.PICTURES_LEFT_OUT, Integer.toString(pictures));
        }
    }

    private static void collect(Range range, Kind kind, Findings findings) {
        findings.addText(kind, range == null ? "" : CleanText.of(range.text()));
    }

    private static void hidden(Range range, Findings findings) {
        for (int i = 0; i < range.numCharacterRuns(); i++) {
            var run = range.getCharacterRun(i);
            if (!isShown(run)) {
                collect(run, run.isMarkedDeleted() ? Kind.TRACKED_CHANGE : Kind.HIDDEN_TEXT, findings);
            }
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
