-- Append-only, hash-chained: each row's hash covers its content and the hash before it.
CREATE TABLE audit_entry (
    seq           BIGINT        NOT NULL,
    at            TIMESTAMP     NOT NULL,
    actor         VARCHAR(100)  NOT NULL,
    action        VARCHAR(100)  NOT NULL,
    subject       VARCHAR(200)  NOT NULL,
    facts         VARCHAR(8000) NOT NULL,
    previous_hash CHAR(64)      NOT NULL,
    hash          CHAR(64)      NOT NULL,
    CONSTRAINT pk_audit_entry PRIMARY KEY (seq)
);
CREATE INDEX ix_audit_entry_subject ON audit_entry (subject);

-- One row: the end of the chain, locked by whoever appends, so that the order is total.
CREATE TABLE audit_head (
    id   INTEGER  NOT NULL,
    seq  BIGINT   NOT NULL,
    hash CHAR(64) NOT NULL,
    CONSTRAINT pk_audit_head PRIMARY KEY (id)
);
INSERT INTO audit_head (id, seq, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
