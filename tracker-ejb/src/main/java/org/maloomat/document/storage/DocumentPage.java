package org.maloomat.document.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** The text of one page, kept so that neither search nor scan needs the file again. */
@Entity
@Table(name = "document_page")
@IdClass(DocumentPage.Key.class)
public class DocumentPage {
    /** The document and the page's number in it, from 1. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private long documentId;
        private int number;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.documentId == documentId && key.number == number;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(documentId) * 31 + number;
        }
    }

    @Id
    @Column(name = "document_id")
    private long documentId;

    @Id
    @Column(name = "page_number")
    private int number;

    @Column(name = "page_text")
    private String text;

    @Enumerated(EnumType.STRING)
    private Recognition recognition;

    private Integer confidence;

    @Column(name = "picture_text")
    private String pictureText;

    protected DocumentPage() {}

    DocumentPage(long documentId, int number, String text) {
        this.documentId = documentId;
        this.number = number;
        this.text = text;
    }

    /** A page that is a picture, to be read by a machine. */
    static DocumentPage picture(long documentId, int number) {
        var page = new DocumentPage(documentId, number, "");
        page.recognition = Recognition.WAITING;
        return page;
    }

    /**
     * A page of a redacted copy.
     *
     * @param source the page it was made of: where a machine read its words, that stays known
     * @param pictureText what a machine read off the finished picture, or null
     */
    static DocumentPage redacted(long documentId, DocumentPage source, String text, String pictureText) {
        var page = new DocumentPage(documentId, source.number, text);
        page.recognition = source.recognition;
        page.confidence = source.confidence;
        page.pictureText = pictureText;
        return page;
    }

    public Recognition recognition() {
        return recognition;
    }

    String pictureText() {
        return pictureText;
    }

    public long documentId() {
        return documentId;
    }

    public int number() {
        return number;
    }

    DocumentText.Page view() {
        return new DocumentText.Page(text, recognition == Recognition.WAITING, confidence);
    }
}
