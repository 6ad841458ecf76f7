-- What the virus scanner said of a file that was handed in. A file without a row was not looked at yet.
CREATE TABLE virus_check (
    document_id BIGINT    NOT NULL,
    virus       VARCHAR(200),
    checked_at  TIMESTAMP NOT NULL,
    CONSTRAINT pk_virus_check PRIMARY KEY (document_id),
    CONSTRAINT fk_virus_check_document FOREIGN KEY (document_id) REFERENCES document (id)
);
