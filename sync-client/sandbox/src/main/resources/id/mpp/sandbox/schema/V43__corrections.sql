-- What a citizen has to send once more, applications that correct another one, and documents behind a survey.

ALTER TABLE applications ADD COLUMN correct_until TIMESTAMP WITH TIME ZONE;
-- as the parcel says; joined or not
ALTER TABLE applications ADD COLUMN corrects VARCHAR(100);
-- the application it was joined to, and of that one the application that corrects it
ALTER TABLE applications ADD COLUMN corrects_parcel VARCHAR(36);
ALTER TABLE applications ADD COLUMN corrected_by VARCHAR(36);
ALTER TABLE applications ADD COLUMN survey_needed BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE applications ADD COLUMN surveyed_at TIMESTAMP WITH TIME ZONE;

CREATE TABLE application_corrections (
  parcel_id VARCHAR(36) NOT NULL,
  position  INT NOT NULL,
  -- DOCUMENT or QUESTION
  kind      VARCHAR(10) NOT NULL,
  name      VARCHAR(80) NOT NULL,
  PRIMARY KEY (parcel_id, position)
);
