-- The legal clock as a state of its own, what has happened to it, and what is waited for from the requester.
ALTER TABLE information_request ADD COLUMN urgent BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE information_request SET urgent = life_or_liberty;
ALTER TABLE information_request ADD COLUMN clock_state VARCHAR(10) DEFAULT 'RUNNING' NOT NULL;
UPDATE information_request SET clock_state = 'STOPPED' WHERE answered_on IS NOT NULL;
ALTER TABLE information_request ADD COLUMN clock_past VARCHAR(4000) DEFAULT '' NOT NULL;
ALTER TABLE information_request ADD COLUMN awaiting VARCHAR(20) DEFAULT 'NOTHING' NOT NULL;
ALTER TABLE information_request ADD COLUMN awaiting_since DATE;

CREATE SEQUENCE request_clarification_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE request_clarification (
    id            BIGINT        NOT NULL,
    request_id    BIGINT        NOT NULL,
    question      VARCHAR(4000) NOT NULL,
    asked_at      TIMESTAMP     NOT NULL,
    reply         VARCHAR(4000),
    replied_at    TIMESTAMP,
    taken_back_at TIMESTAMP,
    CONSTRAINT pk_request_clarification PRIMARY KEY (id),
    CONSTRAINT fk_request_clarification_request FOREIGN KEY (request_id) REFERENCES information_request (id)
);
CREATE INDEX ix_request_clarification_request ON request_clarification (request_id, id);

CREATE SEQUENCE request_fee_seq START WITH 50 INCREMENT BY 50;

-- Amounts in rupees, pages and rate as they were when the fee was asked.
CREATE TABLE request_fee (
    id            BIGINT    NOT NULL,
    request_id    BIGINT    NOT NULL,
    pages         INTEGER   NOT NULL,
    free_pages    INTEGER   NOT NULL,
    rate          INTEGER   NOT NULL,
    rate_verified BOOLEAN   NOT NULL,
    postage       INTEGER   NOT NULL,
    amount        INTEGER   NOT NULL,
    asked_at      TIMESTAMP NOT NULL,
    paid_on       DATE,
    receipt       VARCHAR(60),
    waived_at     TIMESTAMP,
    waived_reason VARCHAR(500),
    CONSTRAINT pk_request_fee PRIMARY KEY (id),
    CONSTRAINT fk_request_fee_request FOREIGN KEY (request_id) REFERENCES information_request (id)
);
CREATE INDEX ix_request_fee_request ON request_fee (request_id, id);
