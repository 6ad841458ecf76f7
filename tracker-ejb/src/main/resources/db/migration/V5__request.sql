CREATE SEQUENCE information_request_seq START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE request_event_seq START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE request_due_date_seq START WITH 50 INCREMENT BY 50;

-- One row a year: the last number given, locked by whoever files, so that numbers run without gap or double.
CREATE TABLE tracking_counter (
    counter_year INTEGER NOT NULL,
    last_number  BIGINT  NOT NULL,
    CONSTRAINT pk_tracking_counter PRIMARY KEY (counter_year)
);

CREATE TABLE information_request (
    id               BIGINT         NOT NULL,
    tracking_number  VARCHAR(40)    NOT NULL,
    filing_key       VARCHAR(200)   NOT NULL,
    filing_digest    CHAR(64)       NOT NULL,
    access_key_hash  CHAR(64)       NOT NULL,
    public_body      VARCHAR(60)    NOT NULL,
    topic            VARCHAR(40),
    district         VARCHAR(60),
    subject          VARCHAR(300)   NOT NULL,
    description      VARCHAR(20000) NOT NULL,
    language         VARCHAR(2)     NOT NULL,
    preferred_format VARCHAR(20)    NOT NULL,
    life_or_liberty  BOOLEAN        NOT NULL,
    requester_name   VARCHAR(200),
    requester_email  VARCHAR(254),
    name_public      BOOLEAN        NOT NULL,
    received_at      TIMESTAMP      NOT NULL,
    received_on      DATE           NOT NULL,
    due_on           DATE           NOT NULL,
    stage            VARCHAR(20)    NOT NULL,
    outcome          VARCHAR(20),
    answered_on      DATE,
    version          INTEGER        NOT NULL,
    CONSTRAINT pk_information_request PRIMARY KEY (id),
    CONSTRAINT uq_information_request_tracking_number UNIQUE (tracking_number),
    CONSTRAINT uq_information_request_filing_key UNIQUE (filing_key),
    CONSTRAINT fk_information_request_public_body FOREIGN KEY (public_body) REFERENCES public_body (code)
);
CREATE INDEX ix_information_request_queue ON information_request (public_body, stage, due_on);

-- Every due date ever given, with every day counted and skipped; the newest stands, none is overwritten.
CREATE TABLE request_due_date (
    id               BIGINT          NOT NULL,
    request_id       BIGINT          NOT NULL,
    due_on           DATE            NOT NULL,
    reason           VARCHAR(40)     NOT NULL,
    rule_version     VARCHAR(100)    NOT NULL,
    calendar_version VARCHAR(100)    NOT NULL,
    explanation      VARCHAR(100000) NOT NULL,
    computed_at      TIMESTAMP       NOT NULL,
    supersedes       BIGINT,
    CONSTRAINT pk_request_due_date PRIMARY KEY (id),
    CONSTRAINT fk_request_due_date_request FOREIGN KEY (request_id) REFERENCES information_request (id)
);
CREATE INDEX ix_request_due_date_request ON request_due_date (request_id, id);

CREATE TABLE request_event (
    id         BIGINT       NOT NULL,
    request_id BIGINT       NOT NULL,
    at         TIMESTAMP    NOT NULL,
    kind       VARCHAR(40)  NOT NULL,
    actor      VARCHAR(100) NOT NULL,
    note       VARCHAR(2000),
    CONSTRAINT pk_request_event PRIMARY KEY (id),
    CONSTRAINT fk_request_event_request FOREIGN KEY (request_id) REFERENCES information_request (id)
);
CREATE INDEX ix_request_event_request ON request_event (request_id, id);
