-- Reference data: where things are, what is asked about, whom one may ask. Rows come from the files under reference/ and
-- are retired, never deleted, because requests keep pointing at them.
CREATE TABLE division (
    code       VARCHAR(40)  NOT NULL,
    version    INTEGER      NOT NULL,
    name_en    VARCHAR(200) NOT NULL,
    name_ur    VARCHAR(200) NOT NULL,
    name_ps    VARCHAR(200),
    retired_on DATE,
    CONSTRAINT pk_division PRIMARY KEY (code)
);

CREATE TABLE district (
    code             VARCHAR(40)  NOT NULL,
    version          INTEGER      NOT NULL,
    name_en          VARCHAR(200) NOT NULL,
    name_ur          VARCHAR(200) NOT NULL,
    name_ps          VARCHAR(200),
    retired_on       DATE,
    division_code    VARCHAR(40)  NOT NULL,
    valid_from       DATE,
    valid_to         DATE,
    predecessor_code VARCHAR(40),
    served_by_code   VARCHAR(40),
    merged           BOOLEAN      NOT NULL,
    verified         BOOLEAN      NOT NULL,
    CONSTRAINT pk_district PRIMARY KEY (code),
    CONSTRAINT fk_district_division FOREIGN KEY (division_code) REFERENCES division (code),
    CONSTRAINT fk_district_predecessor FOREIGN KEY (predecessor_code) REFERENCES district (code),
    CONSTRAINT fk_district_served_by FOREIGN KEY (served_by_code) REFERENCES district (code)
);

CREATE TABLE district_alias (
    spelling      VARCHAR(100) NOT NULL,
    version       INTEGER      NOT NULL,
    district_code VARCHAR(40)  NOT NULL,
    language      VARCHAR(10)  NOT NULL,
    retired_on    DATE,
    CONSTRAINT pk_district_alias PRIMARY KEY (spelling),
    CONSTRAINT fk_district_alias_district FOREIGN KEY (district_code) REFERENCES district (code)
);

CREATE TABLE topic (
    code       VARCHAR(40)  NOT NULL,
    version    INTEGER      NOT NULL,
    name_en    VARCHAR(200) NOT NULL,
    name_ur    VARCHAR(200) NOT NULL,
    name_ps    VARCHAR(200),
    retired_on DATE,
    place      INTEGER      NOT NULL,
    CONSTRAINT pk_topic PRIMARY KEY (code)
);

CREATE TABLE case_stage (
    code       VARCHAR(40)  NOT NULL,
    version    INTEGER      NOT NULL,
    name_en    VARCHAR(200) NOT NULL,
    name_ur    VARCHAR(200) NOT NULL,
    name_ps    VARCHAR(200),
    retired_on DATE,
    place      INTEGER      NOT NULL,
    CONSTRAINT pk_case_stage PRIMARY KEY (code)
);

CREATE TABLE public_body (
    code              VARCHAR(60)  NOT NULL,
    version           INTEGER      NOT NULL,
    name_en           VARCHAR(200) NOT NULL,
    name_ur           VARCHAR(200) NOT NULL,
    name_ps           VARCHAR(200),
    retired_on        DATE,
    kind              VARCHAR(40)  NOT NULL,
    district_code     VARCHAR(40),
    week_pattern      VARCHAR(10)  NOT NULL,
    statute_code      VARCHAR(40)  NOT NULL,
    parent_code       VARCHAR(60),
    outside_reason_en VARCHAR(500),
    outside_reason_ur VARCHAR(500),
    outside_reason_ps VARCHAR(500),
    outside_source    VARCHAR(300),
    verified          BOOLEAN      NOT NULL,
    edited_by_hand    BOOLEAN      NOT NULL,
    CONSTRAINT pk_public_body PRIMARY KEY (code),
    CONSTRAINT fk_public_body_district FOREIGN KEY (district_code) REFERENCES district (code),
    CONSTRAINT fk_public_body_parent FOREIGN KEY (parent_code) REFERENCES public_body (code)
);

CREATE TABLE information_officer (
    body_code      VARCHAR(60)  NOT NULL,
    version        INTEGER      NOT NULL,
    designation_en VARCHAR(200) NOT NULL,
    designation_ur VARCHAR(200),
    designation_ps VARCHAR(200),
    postal_address VARCHAR(500),
    email          VARCHAR(254),
    edited_by_hand BOOLEAN      NOT NULL,
    CONSTRAINT pk_information_officer PRIMARY KEY (body_code),
    CONSTRAINT fk_information_officer_body FOREIGN KEY (body_code) REFERENCES public_body (code)
);

-- One row: a new random revision with every change, so that every node sees that its copy in memory is old; and the
-- digest of the files imported last, so that a start without changes reads nothing more.
CREATE TABLE directory_revision (
    id           INTEGER     NOT NULL,
    revision     VARCHAR(36) NOT NULL,
    files_digest VARCHAR(64) NOT NULL,
    CONSTRAINT pk_directory_revision PRIMARY KEY (id)
);
INSERT INTO directory_revision (id, revision, files_digest) VALUES (1, 'empty', 'none');
