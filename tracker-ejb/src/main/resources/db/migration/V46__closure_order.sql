CREATE SEQUENCE closure_order_seq START WITH 1 INCREMENT BY 1;

-- Orders about closed and open days that administrators entered, beside those packaged with the application. Rows are only
-- ever added: an order is replaced or withdrawn by a newer one that names it.
CREATE TABLE closure_order (
    id           BIGINT        NOT NULL,
    entry_key    VARCHAR(200)  NOT NULL,
    code         VARCHAR(60)   NOT NULL,
    kind         VARCHAR(20)   NOT NULL,
    number       VARCHAR(100)  NOT NULL,
    issued_on    DATE,
    issuer       VARCHAR(200)  NOT NULL,
    learned_on   DATE          NOT NULL,
    supersedes   VARCHAR(4000) NOT NULL,
    circular_for INTEGER,
    source       VARCHAR(1000) NOT NULL,
    note         VARCHAR(2000) NOT NULL,
    entered_by   VARCHAR(100)  NOT NULL,
    entered_at   TIMESTAMP     NOT NULL,
    CONSTRAINT pk_closure_order PRIMARY KEY (id),
    CONSTRAINT uq_closure_order_entry_key UNIQUE (entry_key),
    CONSTRAINT uq_closure_order_code UNIQUE (code)
);

-- One line of an order: a run of days for the offices of one scope. An empty fact of the scope means "any".
CREATE TABLE closure_order_days (
    order_id   BIGINT        NOT NULL,
    line       INTEGER       NOT NULL,
    from_day   DATE          NOT NULL,
    to_day     DATE          NOT NULL,
    occasion   VARCHAR(40),
    title_en   VARCHAR(200),
    title_ur   VARCHAR(200),
    title_ps   VARCHAR(200),
    province   VARCHAR(10),
    division   VARCHAR(60),
    district   VARCHAR(60),
    body_class VARCHAR(40),
    body       VARCHAR(60),
    week       VARCHAR(10),
    open_day   BOOLEAN       NOT NULL,
    moon       VARCHAR(10),
    exempt     VARCHAR(4000) NOT NULL,
    CONSTRAINT pk_closure_order_days PRIMARY KEY (order_id, line),
    CONSTRAINT fk_closure_order_days_order FOREIGN KEY (order_id) REFERENCES closure_order (id)
);

-- One row: how many orders were entered, locked by whoever enters one, read by every node to see that its calendar is old.
CREATE TABLE closure_calendar (
    id       INTEGER NOT NULL,
    revision BIGINT  NOT NULL,
    CONSTRAINT pk_closure_calendar PRIMARY KEY (id)
);
INSERT INTO closure_calendar (id, revision) VALUES (1, 0);
