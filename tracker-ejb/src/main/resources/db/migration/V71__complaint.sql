-- Complaints to the Information Commission with each step of their life, and whether the commission can decide.
CREATE SEQUENCE complaint_seq START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE complaint_step_seq START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE commission_status_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE complaint (
    id              BIGINT          NOT NULL,
    tracking_number VARCHAR(40)     NOT NULL,
    public_body     VARCHAR(60)     NOT NULL,
    serial          INTEGER         NOT NULL,
    filing_key      VARCHAR(200)    NOT NULL,
    language        VARCHAR(2)      NOT NULL,
    grounds         VARCHAR(200)    NOT NULL,
    lodged_at       TIMESTAMP       NOT NULL,
    lodged_on       DATE            NOT NULL,
    stage           VARCHAR(20)     NOT NULL,
    case_number     VARCHAR(40),
    words           VARCHAR(1000000) NOT NULL,
    version         INTEGER         NOT NULL,
    CONSTRAINT pk_complaint PRIMARY KEY (id),
    CONSTRAINT uq_complaint UNIQUE (tracking_number, serial),
    CONSTRAINT uq_complaint_filing_key UNIQUE (filing_key)
);
CREATE INDEX ix_complaint_stage ON complaint (stage, lodged_on);

CREATE TABLE complaint_step (
    id           BIGINT       NOT NULL,
    complaint_id BIGINT       NOT NULL,
    step         VARCHAR(30)  NOT NULL,
    at           TIMESTAMP    NOT NULL,
    on_day       DATE         NOT NULL,
    until_day    DATE,
    rupees       INTEGER,
    note         VARCHAR(500),
    actor        VARCHAR(100) NOT NULL,
    CONSTRAINT pk_complaint_step PRIMARY KEY (id),
    CONSTRAINT fk_complaint_step_complaint FOREIGN KEY (complaint_id) REFERENCES complaint (id)
);
CREATE INDEX ix_complaint_step_complaint ON complaint_step (complaint_id, at);

CREATE TABLE commission_status (
    id         BIGINT       NOT NULL,
    quorum     BOOLEAN      NOT NULL,
    since_on   DATE         NOT NULL,
    note       VARCHAR(500),
    written_by VARCHAR(100) NOT NULL,
    written_at TIMESTAMP    NOT NULL,
    CONSTRAINT pk_commission_status PRIMARY KEY (id)
);
