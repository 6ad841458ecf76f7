-- Jobs that timers begin: who may run one now, and how its newest run went.
CREATE TABLE job_lock (
    name       VARCHAR(64)              NOT NULL,
    lock_until TIMESTAMP WITH TIME ZONE NOT NULL,
    locked_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    locked_by  VARCHAR(255)             NOT NULL,
    CONSTRAINT pk_job_lock PRIMARY KEY (name)
);

CREATE TABLE job_run (
    name       VARCHAR(64)  NOT NULL,
    node       VARCHAR(100) NOT NULL,
    started_at TIMESTAMP    NOT NULL,
    ended_at   TIMESTAMP    NOT NULL,
    failure    VARCHAR(200),
    CONSTRAINT pk_job_run PRIMARY KEY (name)
);
