-- What must not be seen of a document. Every change of a box is a row that is never changed again; the last one holds.
CREATE TABLE redaction (
    document_id     BIGINT      NOT NULL,
    last_step       INTEGER     NOT NULL,
    changed_by_step INTEGER     NOT NULL,
    accepted_boxes  INTEGER     NOT NULL,
    pages_searched  INTEGER     NOT NULL,
    copy_state      VARCHAR(10),
    copy_of_step    INTEGER,
    copy_pages      INTEGER     NOT NULL,
    copy_id         BIGINT,
    copy_problem    VARCHAR(60),
    CONSTRAINT pk_redaction PRIMARY KEY (document_id),
    CONSTRAINT fk_redaction_document FOREIGN KEY (document_id) REFERENCES document (id),
    CONSTRAINT fk_redaction_copy FOREIGN KEY (copy_id) REFERENCES document (id)
);
CREATE INDEX ix_redaction_copy_state ON redaction (copy_state);

CREATE TABLE redaction_step (
    document_id BIGINT       NOT NULL,
    number      INTEGER      NOT NULL,
    box         INTEGER      NOT NULL,
    page_number INTEGER      NOT NULL,
    x           INTEGER      NOT NULL,
    y           INTEGER      NOT NULL,
    width       INTEGER      NOT NULL,
    height      INTEGER      NOT NULL,
    state       VARCHAR(10)  NOT NULL,
    ground      VARCHAR(20),
    label       VARCHAR(30),
    sent_as     VARCHAR(40),
    made_by     VARCHAR(100) NOT NULL,
    made_at     TIMESTAMP    NOT NULL,
    CONSTRAINT pk_redaction_step PRIMARY KEY (document_id, number),
    CONSTRAINT fk_redaction_step_redaction FOREIGN KEY (document_id) REFERENCES redaction (document_id)
);

-- The words of a page with their places on it.
CREATE TABLE page_words (
    document_id BIGINT           NOT NULL,
    page_number INTEGER          NOT NULL,
    words       VARCHAR(1000000) NOT NULL,
    CONSTRAINT pk_page_words PRIMARY KEY (document_id, page_number),
    CONSTRAINT fk_page_words_document FOREIGN KEY (document_id) REFERENCES document (id)
);

-- A copy made of pictures of the pages with boxes burnt in; there may be several of one original, one after the other.
ALTER TABLE document ADD COLUMN redacted_from BIGINT;
ALTER TABLE document ADD CONSTRAINT fk_document_redacted_from FOREIGN KEY (redacted_from) REFERENCES document (id);
ALTER TABLE document DROP CONSTRAINT ck_document_form;
ALTER TABLE document ADD CONSTRAINT ck_document_form CHECK (
    (form = 'ORIGINAL' AND original_id IS NULL AND redacted_from IS NULL)
    OR (form = 'PUBLISHED' AND original_id IS NOT NULL AND redacted_from IS NULL)
    OR (form = 'REDACTED' AND original_id IS NULL AND redacted_from IS NOT NULL));

-- What a machine read off the picture of a redacted page: checked like its words, shown to nobody.
ALTER TABLE document_page ADD COLUMN picture_text VARCHAR(1000000);

-- How much of a published document is withheld, by ground.
ALTER TABLE published_document ADD COLUMN withheld VARCHAR(400) DEFAULT '' NOT NULL;
