-- A text printed into a PDF, so that there are pages to draw on when something of it is to be withheld. Never published.
ALTER TABLE document ADD COLUMN paged_from BIGINT;
ALTER TABLE document ADD CONSTRAINT fk_document_paged_from FOREIGN KEY (paged_from) REFERENCES document (id);
ALTER TABLE document ADD CONSTRAINT uq_document_paged_from UNIQUE (paged_from);
ALTER TABLE document DROP CONSTRAINT ck_document_form;
ALTER TABLE document ADD CONSTRAINT ck_document_form CHECK (
    (form = 'ORIGINAL' AND original_id IS NULL AND redacted_from IS NULL AND paged_from IS NULL)
    OR (form = 'PUBLISHED' AND original_id IS NOT NULL AND redacted_from IS NULL AND paged_from IS NULL)
    OR (form = 'REDACTED' AND original_id IS NULL AND redacted_from IS NOT NULL AND paged_from IS NULL)
    OR (form = 'PAGED' AND original_id IS NULL AND redacted_from IS NULL AND paged_from IS NOT NULL));
