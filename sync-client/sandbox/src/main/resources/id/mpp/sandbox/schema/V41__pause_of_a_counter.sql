-- The pause of an agency's counters, for lunch or prayer: nobody is called then.
ALTER TABLE agency_rules ADD COLUMN rest_from VARCHAR(5);
ALTER TABLE agency_rules ADD COLUMN rest_until VARCHAR(5);
