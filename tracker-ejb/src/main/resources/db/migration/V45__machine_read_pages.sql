-- Pages that are pictures: whether a machine has read them yet, and how sure it was.
ALTER TABLE document_page ADD COLUMN recognition VARCHAR(10);
ALTER TABLE document_page ADD COLUMN confidence INTEGER;
CREATE INDEX ix_document_page_recognition ON document_page (recognition, document_id, page_number);

-- Whether what a machine read was there to be checked when the copy was released. Otherwise it stays unpublished.
ALTER TABLE published_document ADD COLUMN machine_read BOOLEAN DEFAULT FALSE NOT NULL;
