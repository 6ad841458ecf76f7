-- What the public reported of public items. Nobody is asked for words, so none can name anybody.
CREATE SEQUENCE item_report_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE item_report (
    id              BIGINT       NOT NULL,
    report_key      VARCHAR(40)  NOT NULL,
    tracking_number VARCHAR(80)  NOT NULL,
    concern         VARCHAR(20)  NOT NULL,
    reported_at     TIMESTAMP    NOT NULL,
    answer_due_at   TIMESTAMP    NOT NULL,
    decision        VARCHAR(10),
    decided_at      TIMESTAMP,
    decided_by      VARCHAR(100),
    decision_words  VARCHAR(2000),
    version         INTEGER      NOT NULL,
    CONSTRAINT pk_item_report PRIMARY KEY (id),
    CONSTRAINT uq_item_report_key UNIQUE (report_key),
    CONSTRAINT fk_item_report_item FOREIGN KEY (tracking_number) REFERENCES published_request (tracking_number)
);
CREATE INDEX ix_item_report_waiting ON item_report (decision, answer_due_at);
CREATE INDEX ix_item_report_item ON item_report (tracking_number, decided_at);
