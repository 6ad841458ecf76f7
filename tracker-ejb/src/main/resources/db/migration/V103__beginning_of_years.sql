-- Not a year: the row that is locked by whoever begins one, so that nobody else does.
INSERT INTO tracking_counter (counter_year, last_number) VALUES (0, 0);
