-- What was decided each time an answer was released: a register of a past day must not change with a later correction.
CREATE TABLE answer_decision (
    id              BIGINT        NOT NULL,
    tracking_number VARCHAR(40)   NOT NULL,
    outcome         VARCHAR(20)   NOT NULL,
    exemptions      VARCHAR(4000) NOT NULL,
    decided_at      TIMESTAMP     NOT NULL,
    CONSTRAINT pk_answer_decision PRIMARY KEY (id)
);
CREATE INDEX ix_answer_decision_request ON answer_decision (tracking_number, decided_at);

-- Earlier decisions are known as they stand. Numbers come from answer_seq, which has given none of an answer's own twice.
INSERT INTO answer_decision (id, tracking_number, outcome, exemptions, decided_at)
SELECT a.id, a.tracking_number, r.outcome, COALESCE(p.exemptions, a.exemptions),
       (SELECT MAX(e.at) FROM request_event e WHERE e.request_id = r.id AND e.kind IN ('ANSWERED', 'ANSWER_CORRECTED'))
FROM answer a
JOIN information_request r ON r.id = a.request_id
LEFT JOIN published_request p ON p.request_id = r.id
WHERE r.outcome IS NOT NULL
  AND EXISTS (SELECT 1 FROM request_event e WHERE e.request_id = r.id AND e.kind IN ('ANSWERED', 'ANSWER_CORRECTED'));
