CREATE SEQUENCE account_seq START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE api_token_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE account (
    id              BIGINT       NOT NULL,
    sign_in_name    VARCHAR(60)  NOT NULL,
    display_name    VARCHAR(200) NOT NULL,
    email           VARCHAR(254),
    password_hash   VARCHAR(300),
    role            VARCHAR(20)  NOT NULL,
    public_body     VARCHAR(60),
    active          BOOLEAN      NOT NULL,
    session_version INTEGER      NOT NULL,
    invitation_hash CHAR(64),
    invited_until   TIMESTAMP,
    version         INTEGER      NOT NULL,
    CONSTRAINT pk_account PRIMARY KEY (id),
    CONSTRAINT uq_account_sign_in_name UNIQUE (sign_in_name),
    CONSTRAINT fk_account_public_body FOREIGN KEY (public_body) REFERENCES public_body (code)
);
CREATE INDEX ix_account_public_body ON account (public_body, role);

CREATE TABLE api_token (
    id           BIGINT       NOT NULL,
    account_id   BIGINT       NOT NULL,
    label        VARCHAR(100) NOT NULL,
    token_hash   CHAR(64)     NOT NULL,
    created_at   TIMESTAMP    NOT NULL,
    last_used_on DATE,
    revoked_at   TIMESTAMP,
    CONSTRAINT pk_api_token PRIMARY KEY (id),
    CONSTRAINT uq_api_token_token_hash UNIQUE (token_hash),
    CONSTRAINT fk_api_token_account FOREIGN KEY (account_id) REFERENCES account (id)
);
