-- What citizens say. Scores are kept apart from the parcel they came in, by day only: a survey that unlocks a permit names
-- its application on the way, and here no more.

CREATE TABLE surveys (
  survey_id  VARCHAR(36) PRIMARY KEY,
  agency_id  VARCHAR(100) NOT NULL,
  service_id VARCHAR(100) NOT NULL,
  given_on   VARCHAR(10) NOT NULL,
  note       VARCHAR(500) DEFAULT '' NOT NULL
);

CREATE TABLE survey_scores (
  survey_id VARCHAR(36) NOT NULL,
  element   VARCHAR(20) NOT NULL,
  score     INT NOT NULL,
  PRIMARY KEY (survey_id, element)
);

CREATE TABLE complaints (
  parcel_id   VARCHAR(36) PRIMARY KEY,
  -- COMPLAINT or SUGGESTION
  kind        VARCHAR(20) NOT NULL,
  -- what the citizen holds; a suggestion has none
  number      VARCHAR(100),
  themes      VARCHAR(200) DEFAULT '' NOT NULL,
  words       VARCHAR(500) DEFAULT '' NOT NULL,
  contact     VARCHAR(40),
  state       VARCHAR(20) NOT NULL,
  received_at TIMESTAMP WITH TIME ZONE NOT NULL,
  changed_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  -- to whom it went, or what was answered
  answer      VARCHAR(500) DEFAULT '' NOT NULL
);
CREATE INDEX complaints_by_number ON complaints (number);
