CREATE SEQUENCE outbox_letter_seq START WITH 50 INCREMENT BY 50;

-- Letters to send, written in the transaction of the act they tell of. Words are made when a letter is sent, so none is kept here.
CREATE TABLE outbox_letter (
    id              BIGINT       NOT NULL,
    letter_key      VARCHAR(120) NOT NULL,
    kind            VARCHAR(40)  NOT NULL,
    tracking_number VARCHAR(40)  NOT NULL,
    recipient       VARCHAR(254) NOT NULL,
    language        VARCHAR(2)   NOT NULL,
    created_at      TIMESTAMP    NOT NULL,
    next_attempt_at TIMESTAMP    NOT NULL,
    attempts        INTEGER      NOT NULL,
    sent_at         TIMESTAMP,
    given_up_at     TIMESTAMP,
    version         INTEGER      NOT NULL,
    CONSTRAINT pk_outbox_letter PRIMARY KEY (id),
    CONSTRAINT uq_outbox_letter_letter_key UNIQUE (letter_key)
);
CREATE INDEX ix_outbox_letter_due ON outbox_letter (sent_at, given_up_at, next_attempt_at);
