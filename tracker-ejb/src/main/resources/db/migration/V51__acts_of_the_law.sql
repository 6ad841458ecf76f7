-- Urgency decided, requests taken back, orders of the commission.
ALTER TABLE information_request ADD COLUMN urgency_decision VARCHAR(10);
ALTER TABLE information_request ADD COLUMN urgency_reason VARCHAR(500);
ALTER TABLE information_request ADD COLUMN withdrawn_on DATE;
ALTER TABLE information_request ADD COLUMN order_number VARCHAR(100);
ALTER TABLE information_request ADD COLUMN ordered_on DATE;
ALTER TABLE information_request ADD COLUMN comply_by DATE;
ALTER TABLE information_request ADD COLUMN complied_on DATE;

CREATE SEQUENCE request_transfer_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE request_transfer (
    id              BIGINT       NOT NULL,
    request_id      BIGINT       NOT NULL,
    tracking_number VARCHAR(40)  NOT NULL,
    from_body       VARCHAR(60)  NOT NULL,
    to_body         VARCHAR(60)  NOT NULL,
    reason          VARCHAR(500) NOT NULL,
    at              TIMESTAMP    NOT NULL,
    CONSTRAINT pk_request_transfer PRIMARY KEY (id),
    CONSTRAINT fk_request_transfer_request FOREIGN KEY (request_id) REFERENCES information_request (id),
    CONSTRAINT fk_request_transfer_from FOREIGN KEY (from_body) REFERENCES public_body (code),
    CONSTRAINT fk_request_transfer_to FOREIGN KEY (to_body) REFERENCES public_body (code)
);
CREATE INDEX ix_request_transfer_request ON request_transfer (request_id, id);
CREATE INDEX ix_request_transfer_from ON request_transfer (from_body, id);

CREATE SEQUENCE request_consultation_seq START WITH 50 INCREMENT BY 50;

-- Third parties asked; for the body's people alone.
CREATE TABLE request_consultation (
    id          BIGINT        NOT NULL,
    request_id  BIGINT        NOT NULL,
    party       VARCHAR(200)  NOT NULL,
    about       VARCHAR(2000) NOT NULL,
    asked_at    TIMESTAMP     NOT NULL,
    position    VARCHAR(20),
    words       VARCHAR(2000),
    answered_at TIMESTAMP,
    CONSTRAINT pk_request_consultation PRIMARY KEY (id),
    CONSTRAINT fk_request_consultation_request FOREIGN KEY (request_id) REFERENCES information_request (id)
);
CREATE INDEX ix_request_consultation_request ON request_consultation (request_id, id);

-- What a refusal must weigh; null in answers of before.
ALTER TABLE answer ADD COLUMN harm VARCHAR(2000);
ALTER TABLE answer ADD COLUMN severable BOOLEAN;
ALTER TABLE answer ADD COLUMN public_interest VARCHAR(2000);
