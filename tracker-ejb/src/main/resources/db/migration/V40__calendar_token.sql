-- A token opens one thing alone: the API, or the calendar of its owner's due dates.
ALTER TABLE api_token ADD COLUMN purpose VARCHAR(20) DEFAULT 'API' NOT NULL;
