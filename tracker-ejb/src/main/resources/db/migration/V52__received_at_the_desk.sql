-- How a request reached the body, as its own books have it.
ALTER TABLE information_request ADD COLUMN manner VARCHAR(10) DEFAULT 'PORTAL' NOT NULL;
ALTER TABLE information_request ADD COLUMN diary_number VARCHAR(60);
ALTER TABLE information_request ADD COLUMN post_number VARCHAR(60);
ALTER TABLE information_request ADD COLUMN helper VARCHAR(200);
ALTER TABLE information_request ADD COLUMN registered_by VARCHAR(100);

-- Who works on it, and what the body's people note for each other; no other body reads a body's notes.
ALTER TABLE information_request ADD COLUMN assignee VARCHAR(100);
CREATE INDEX ix_information_request_assignee ON information_request (public_body, assignee);

CREATE SEQUENCE request_note_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE request_note (
    id          BIGINT        NOT NULL,
    request_id  BIGINT        NOT NULL,
    public_body VARCHAR(60)   NOT NULL,
    author      VARCHAR(100)  NOT NULL,
    note_text   VARCHAR(4000) NOT NULL,
    at          TIMESTAMP     NOT NULL,
    CONSTRAINT pk_request_note PRIMARY KEY (id),
    CONSTRAINT fk_request_note_request FOREIGN KEY (request_id) REFERENCES information_request (id)
);
CREATE INDEX ix_request_note_request ON request_note (request_id, id);
