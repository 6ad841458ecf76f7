-- Numbers run in the order in which dates are given, on whatever node, so that the greatest of a request is the one that stands.
ALTER SEQUENCE request_due_date_seq INCREMENT BY 1;

-- Explanations stand once each: requests of one office, received on one day under one rule, share theirs.
CREATE TABLE deadline_explanation (
    explanation_key VARCHAR(64)     NOT NULL,
    explanation     VARCHAR(100000) NOT NULL,
    CONSTRAINT pk_deadline_explanation PRIMARY KEY (explanation_key)
);
INSERT INTO deadline_explanation (explanation_key, explanation)
SELECT CONCAT('due-date-', id), explanation FROM request_due_date;

ALTER TABLE request_due_date ADD COLUMN explanation_key VARCHAR(64);
UPDATE request_due_date SET explanation_key = CONCAT('due-date-', id);
ALTER TABLE request_due_date ALTER COLUMN explanation_key SET NOT NULL;
ALTER TABLE request_due_date ADD CONSTRAINT fk_request_due_date_explanation
    FOREIGN KEY (explanation_key) REFERENCES deadline_explanation (explanation_key);
ALTER TABLE request_due_date DROP COLUMN explanation;
ALTER TABLE request_due_date DROP COLUMN supersedes;

-- The range of a date that still hangs on the moon; one day where it does not.
ALTER TABLE request_due_date ADD COLUMN earliest_on DATE;
ALTER TABLE request_due_date ADD COLUMN latest_on DATE;
UPDATE request_due_date SET earliest_on = due_on, latest_on = due_on;
ALTER TABLE request_due_date ALTER COLUMN earliest_on SET NOT NULL;
ALTER TABLE request_due_date ALTER COLUMN latest_on SET NOT NULL;
-- The recomputation that gave the date and the orders that made it another one.
ALTER TABLE request_due_date ADD COLUMN recomputation_id BIGINT;
ALTER TABLE request_due_date ADD COLUMN because VARCHAR(1000);

ALTER TABLE information_request ADD COLUMN due_earliest DATE;
ALTER TABLE information_request ADD COLUMN due_latest DATE;
UPDATE information_request SET due_earliest = due_on, due_latest = due_on;
ALTER TABLE information_request ALTER COLUMN due_earliest SET NOT NULL;
ALTER TABLE information_request ALTER COLUMN due_latest SET NOT NULL;
-- The one extension the law allows.
ALTER TABLE information_request ADD COLUMN extended_on DATE;
ALTER TABLE information_request ADD COLUMN extension_ground VARCHAR(40);
CREATE INDEX ix_information_request_open ON information_request (answered_on, id);

CREATE SEQUENCE due_date_recomputation_seq START WITH 1 INCREMENT BY 1;

-- One run over all open requests after an order: how far it is, and who works on it until when.
CREATE TABLE due_date_recomputation (
    id              BIGINT       NOT NULL,
    order_code      VARCHAR(60)  NOT NULL,
    may_shorten     BOOLEAN      NOT NULL,
    requested_by    VARCHAR(100) NOT NULL,
    requested_at    TIMESTAMP    NOT NULL,
    stage           VARCHAR(20)  NOT NULL,
    last_request_id BIGINT       NOT NULL,
    total           BIGINT       NOT NULL,
    examined        BIGINT       NOT NULL,
    moved           BIGINT       NOT NULL,
    held_back       BIGINT       NOT NULL,
    uncountable     BIGINT       NOT NULL,
    lease_holder    VARCHAR(60),
    lease_until     TIMESTAMP,
    finished_at     TIMESTAMP,
    CONSTRAINT pk_due_date_recomputation PRIMARY KEY (id)
);
CREATE INDEX ix_due_date_recomputation_stage ON due_date_recomputation (stage, id);
CREATE INDEX ix_request_due_date_recomputation ON request_due_date (recomputation_id, request_id);
