package org.maloomat.document.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.ArrayList;
import org.maloomat.document.extraction.PageArea;
import org.maloomat.document.extraction.PageWord;
import org.maloomat.document.extraction.PageWords;

/** The words of one page with their places, a line of text each: x, y, width, height, line, word. */
@Entity
@Table(name = "page_words")
@IdClass(DocumentPage.Key.class)
public class StoredPageWords {
    private static final int LONGEST = 1_000_000;

    @Id
    @Column(name = "document_id")
    private long documentId;

    @Id
    @Column(name = "page_number")
    private int number;

    private String words;

    protected StoredPageWords() {}

    public StoredPageWords(long documentId, int number, PageWords page) {
        this.documentId = documentId;
        this.number = number;
        var lines = new StringBuilder();
        for (var word : page.list()) {
            var area = word.area();
            lines.append(area.x())
                    .append(' ')
                    .append(area.y())
                    .append(' ')
                    .append(area.width())
                    .append(' ')
                    .append(area.height())
                    .append(' ')
                    .append(word.line())
                    .append(' ')
                    .append(word.text())
                    .append('\n');
        }
        words = lines.length() > LONGEST ? "" : lines.toString();
    }

    PageWords words() {
        var list = new ArrayList<PageWord>();
        words.lines().forEach(line -> {
            var parts = line.split(" ", 6);
            list.add(new PageWord(
                    parts[5],
                    new PageArea(
                            Integer.parseInt(parts[0]),
                            Integer.parseInt(parts[1]),
                            Integer.parseInt(parts[2]),
                            Integer.parseInt(parts[3])),
                    Integer.parseInt(parts[4])));
        });
        return new PageWords(list);
    }
}
