-- Registers of other governments that were imported, each with the mapping of its columns, kept for the next time.
CREATE TABLE archive_register (
    code        VARCHAR(40)   NOT NULL,
    name        VARCHAR(200)  NOT NULL,
    mapping     VARCHAR(4000) NOT NULL,
    imported_at TIMESTAMP,
    version     INTEGER       NOT NULL,
    CONSTRAINT pk_archive_register PRIMARY KEY (code)
);
