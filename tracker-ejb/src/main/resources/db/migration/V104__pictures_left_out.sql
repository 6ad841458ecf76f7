-- Pictures and drawings of a file that its copy for the public does not show.
ALTER TABLE document ADD COLUMN pictures_left_out INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE published_document ADD COLUMN pictures_left_out INTEGER DEFAULT 0 NOT NULL;
