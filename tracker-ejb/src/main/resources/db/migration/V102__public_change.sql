-- Counts changes of what public pages say beside publications and the directory, so that every node knows of them.
CREATE TABLE public_change (
    id          INTEGER NOT NULL,
    last_number BIGINT  NOT NULL,
    CONSTRAINT pk_public_change PRIMARY KEY (id)
);
INSERT INTO public_change (id, last_number) VALUES (1, 0);
