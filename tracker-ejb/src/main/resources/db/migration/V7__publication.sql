CREATE SEQUENCE published_document_seq START WITH 50 INCREMENT BY 50;

-- What the public may read, copied at the moment a named person released it. Public pages read nothing else.
CREATE TABLE published_request (
    tracking_number  VARCHAR(80)     NOT NULL,
    request_id       BIGINT,
    collection       VARCHAR(40)     NOT NULL,
    public_body      VARCHAR(60),
    body_name        VARCHAR(300),
    body_kind        VARCHAR(40),
    district         VARCHAR(60),
    topic            VARCHAR(40),
    language         VARCHAR(2)      NOT NULL,
    subject          VARCHAR(300)    NOT NULL,
    description      VARCHAR(20000)  NOT NULL,
    requester_name   VARCHAR(200),
    received_on      DATE,
    answered_on      DATE,
    outcome          VARCHAR(20),
    outcome_words    VARCHAR(200),
    answer_text      VARCHAR(100000),
    exemptions       VARCHAR(4000)   NOT NULL,
    published_at     TIMESTAMP       NOT NULL,
    released_by      VARCHAR(100)    NOT NULL,
    state            VARCHAR(20)     NOT NULL,
    withdrawn_at     TIMESTAMP,
    withdrawn_reason VARCHAR(2000),
    version          INTEGER         NOT NULL,
    CONSTRAINT pk_published_request PRIMARY KEY (tracking_number),
    CONSTRAINT uq_published_request_request UNIQUE (request_id),
    CONSTRAINT fk_published_request_request FOREIGN KEY (request_id) REFERENCES information_request (id)
);
CREATE INDEX ix_published_request_recent ON published_request (collection, state, published_at);
CREATE INDEX ix_published_request_body ON published_request (public_body, state, published_at);

CREATE TABLE published_document (
    id              BIGINT       NOT NULL,
    tracking_number VARCHAR(80)  NOT NULL,
    position        INTEGER      NOT NULL,
    document_id     BIGINT       NOT NULL,
    name            VARCHAR(200) NOT NULL,
    media_type      VARCHAR(120) NOT NULL,
    size_bytes      BIGINT       NOT NULL,
    pages           INTEGER      NOT NULL,
    CONSTRAINT pk_published_document PRIMARY KEY (id),
    CONSTRAINT fk_published_document_request FOREIGN KEY (tracking_number) REFERENCES published_request (tracking_number),
    CONSTRAINT fk_published_document_document FOREIGN KEY (document_id) REFERENCES document (id)
);
CREATE INDEX ix_published_document_request ON published_document (tracking_number, position);

-- Every release, correction and withdrawal in the order in which they took effect; the source of every index.
CREATE TABLE publication_feed (
    number          BIGINT      NOT NULL,
    at              TIMESTAMP   NOT NULL,
    kind            VARCHAR(10) NOT NULL,
    tracking_number VARCHAR(80) NOT NULL,
    CONSTRAINT pk_publication_feed PRIMARY KEY (number)
);

CREATE TABLE publication_feed_head (
    id          INTEGER NOT NULL,
    last_number BIGINT  NOT NULL,
    CONSTRAINT pk_publication_feed_head PRIMARY KEY (id)
);
INSERT INTO publication_feed_head (id, last_number) VALUES (1, 0);

-- A person's decision on something the checks found, with the reason.
CREATE TABLE finding_resolution (
    tracking_number VARCHAR(80)   NOT NULL,
    fingerprint     CHAR(64)      NOT NULL,
    reason          VARCHAR(2000) NOT NULL,
    resolved_by     VARCHAR(100)  NOT NULL,
    resolved_at     TIMESTAMP     NOT NULL,
    CONSTRAINT pk_finding_resolution PRIMARY KEY (tracking_number, fingerprint)
);
