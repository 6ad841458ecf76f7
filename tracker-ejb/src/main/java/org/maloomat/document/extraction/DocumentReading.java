package org.maloomat.document.extraction;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * All that was read of one file.
 *
 * @param pages at least one, at most {@value #MOST_PAGES}
 */
public record DocumentReading(DocumentType type, List<String> pages, List<DocumentFinding> findings) {
    static final int MOST_PAGES = 5_000;
    static final int MOST_FINDINGS = 400;
    static final int LONGEST_TEXT = 5_000_000;
    /** The column of a page holds twice as much. */
    public static final int LONGEST_PAGE = 500_000;

    public DocumentReading {
        pages = pages.isEmpty() ? List.of("") : List.copyOf(pages);
        findings = List.copyOf(findings.subList(0, Math.min(findings.size(), MOST_FINDINGS)));
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeUTF(type.name());
        out.writeInt(pages.size());
        for (var page : pages) {
            ExtractionProtocol.writeText(out, page);
        }
        out.writeInt(findings.size());
        for (var finding : findings) {
            out.writeUTF(finding.kind().name());
            ExtractionProtocol.writeText(out, finding.detail());
        }
    }

    /** Believes nothing: the process that writes may have been taken over by the file it read. */
    static DocumentReading readFrom(DataInputStream in) throws IOException {
        var type = DocumentType.valueOf(in.readUTF());
        var pages = new ArrayList<String>();
        var left = LONGEST_TEXT;
        for (int count = ExtractionProtocol.readCount(in, MOST_PAGES); count > 0; count--) {
            var page = CleanText.of(ExtractionProtocol.readText(in, Math.min(left, LONGEST_PAGE)));
            left -= page.length();
            pages.add(page);
        }
        var findings = new ArrayList<DocumentFinding>();
        for (int count = ExtractionProtocol.readCount(in, MOST_FINDINGS); count > 0; count--) {
            var kind = DocumentFinding.Kind.valueOf(in.readUTF());
            findings.add(new DocumentFinding(kind, ExtractionProtocol.readText(in, DocumentFinding.LONGEST_DETAIL)));
        }
        return new DocumentReading(type, pages, findings);
    }
}
