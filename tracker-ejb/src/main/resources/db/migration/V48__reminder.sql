-- The next day on which somebody is to be reminded of the request, and every reminder given, each once for one due date.
ALTER TABLE information_request ADD COLUMN remind_on DATE;
UPDATE information_request SET remind_on = received_on WHERE answered_on IS NULL;
CREATE INDEX ix_information_request_remind_on ON information_request (remind_on, id);

CREATE TABLE request_reminder (
    request_id BIGINT      NOT NULL,
    kind       VARCHAR(20) NOT NULL,
    due_on     DATE        NOT NULL,
    given_at   TIMESTAMP   NOT NULL,
    CONSTRAINT pk_request_reminder PRIMARY KEY (request_id, kind, due_on),
    CONSTRAINT fk_request_reminder_request FOREIGN KEY (request_id) REFERENCES information_request (id)
);
