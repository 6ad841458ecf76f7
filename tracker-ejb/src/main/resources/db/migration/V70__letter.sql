-- Templates that an administrator wrote over those packaged, and letters as they were written.
CREATE SEQUENCE letter_template_seq START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE issued_letter_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE letter_template (
    id             BIGINT        NOT NULL,
    purpose        VARCHAR(20)   NOT NULL,
    language       VARCHAR(2)    NOT NULL,
    version_number INTEGER       NOT NULL,
    body_text      VARCHAR(8000) NOT NULL,
    written_by     VARCHAR(100)  NOT NULL,
    written_at     TIMESTAMP     NOT NULL,
    CONSTRAINT pk_letter_template PRIMARY KEY (id),
    CONSTRAINT uq_letter_template UNIQUE (purpose, language, version_number)
);

CREATE TABLE issued_letter (
    id               BIGINT          NOT NULL,
    tracking_number  VARCHAR(40)     NOT NULL,
    public_body      VARCHAR(60)     NOT NULL,
    serial           INTEGER         NOT NULL,
    purpose          VARCHAR(20)     NOT NULL,
    language         VARCHAR(2)      NOT NULL,
    template_version INTEGER         NOT NULL,
    issued_at        TIMESTAMP       NOT NULL,
    words            VARCHAR(900000) NOT NULL,
    CONSTRAINT pk_issued_letter PRIMARY KEY (id),
    CONSTRAINT uq_issued_letter UNIQUE (tracking_number, serial)
);
