CREATE SEQUENCE answer_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE answer (
    id              BIGINT          NOT NULL,
    request_id      BIGINT          NOT NULL,
    tracking_number VARCHAR(40)     NOT NULL,
    public_body     VARCHAR(60)     NOT NULL,
    outcome         VARCHAR(20)     NOT NULL,
    body_text       VARCHAR(100000) NOT NULL,
    exemptions      VARCHAR(4000)   NOT NULL,
    state           VARCHAR(20)     NOT NULL,
    author          VARCHAR(100)    NOT NULL,
    handed_in_at    TIMESTAMP,
    returned_reason VARCHAR(2000),
    version         INTEGER         NOT NULL,
    CONSTRAINT pk_answer PRIMARY KEY (id),
    CONSTRAINT uq_answer_request UNIQUE (request_id),
    CONSTRAINT fk_answer_request FOREIGN KEY (request_id) REFERENCES information_request (id)
);
CREATE INDEX ix_answer_state ON answer (public_body, state);

CREATE TABLE answer_document (
    answer_id   BIGINT  NOT NULL,
    position    INTEGER NOT NULL,
    document_id BIGINT  NOT NULL,
    CONSTRAINT pk_answer_document PRIMARY KEY (answer_id, position),
    CONSTRAINT fk_answer_document_answer FOREIGN KEY (answer_id) REFERENCES answer (id),
    CONSTRAINT fk_answer_document_document FOREIGN KEY (document_id) REFERENCES document (id)
);
