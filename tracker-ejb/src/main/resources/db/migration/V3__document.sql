-- Files handed in and the clean copies made of them; the bytes lie in the file store under their SHA-256.
CREATE SEQUENCE document_seq START WITH 1 INCREMENT BY 1;

CREATE TABLE document (
    id          BIGINT           NOT NULL,
    form        VARCHAR(20)      NOT NULL,
    original_id BIGINT,
    sha256      CHAR(64)         NOT NULL,
    name        VARCHAR(150)     NOT NULL,
    media_type  VARCHAR(100)     NOT NULL,
    size_bytes  BIGINT           NOT NULL,
    pages       INTEGER          NOT NULL,
    uploaded_at TIMESTAMP        NOT NULL,
    uploaded_by VARCHAR(100)     NOT NULL,
    findings    VARCHAR(1000000) NOT NULL,
    CONSTRAINT pk_document PRIMARY KEY (id),
    CONSTRAINT uq_document_original UNIQUE (original_id),
    CONSTRAINT fk_document_original FOREIGN KEY (original_id) REFERENCES document (id),
    CONSTRAINT ck_document_form CHECK ((form = 'ORIGINAL' AND original_id IS NULL) OR (form = 'PUBLISHED' AND original_id IS NOT NULL)),
    CONSTRAINT ck_document_size CHECK (size_bytes > 0),
    CONSTRAINT ck_document_pages CHECK (pages > 0)
);
CREATE INDEX ix_document_sha256 ON document (sha256);

CREATE TABLE document_page (
    document_id BIGINT           NOT NULL,
    page_number INTEGER          NOT NULL,
    page_text   VARCHAR(1000000) NOT NULL,
    CONSTRAINT pk_document_page PRIMARY KEY (document_id, page_number),
    CONSTRAINT fk_document_page_document FOREIGN KEY (document_id) REFERENCES document (id)
);
