-- Signing, keys that change, kiosks that are struck off, applications, vault, catalogue, bookings, commands, counters.

CREATE TABLE trust_root (
  id  INT PRIMARY KEY,
  jwk VARCHAR(1000) NOT NULL
);

-- the `seq` of signed files, by typ
CREATE TABLE sequences (
  name  VARCHAR(60) PRIMARY KEY,
  last  BIGINT NOT NULL
);

ALTER TABLE sealing_keys ADD COLUMN not_before TIMESTAMP WITH TIME ZONE;
ALTER TABLE sealing_keys ADD COLUMN not_after TIMESTAMP WITH TIME ZONE;

ALTER TABLE kiosks ADD COLUMN state VARCHAR(20) DEFAULT 'ADMITTED' NOT NULL;
ALTER TABLE kiosks ADD COLUMN run VARCHAR(36);
-- a code made for a kiosk that is known already gives it a new key, and its old name and number
ALTER TABLE enrolment_codes ADD COLUMN kiosk_id VARCHAR(20);

CREATE TABLE past_runs (
  kiosk_id VARCHAR(20) NOT NULL,
  run      VARCHAR(36) NOT NULL,
  -- a run that was replaced and spoke again: once is a late message, twice is a clone
  seen_again INT NOT NULL,
  PRIMARY KEY (kiosk_id, run)
);

ALTER TABLE parcels ADD COLUMN imported BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE parcels ADD COLUMN proof VARCHAR(2000);

ALTER TABLE tickets ADD COLUMN counter VARCHAR(60);
ALTER TABLE tickets ADD COLUMN recalls INT DEFAULT 0 NOT NULL;
CREATE INDEX tickets_of_a_day ON tickets (agency_id, service_day, state);

CREATE TABLE agency_rules (
  agency_id VARCHAR(40) PRIMARY KEY,
  opens     VARCHAR(5),
  closes    VARCHAR(5),
  quota     INT,
  closed    BOOLEAN DEFAULT FALSE NOT NULL
);

CREATE TABLE applications (
  parcel_id      VARCHAR(36) PRIMARY KEY,
  receipt        VARCHAR(100) NOT NULL,
  agency_id      VARCHAR(40) NOT NULL,
  service_id     VARCHAR(100) NOT NULL,
  service_name   VARCHAR(300) NOT NULL,
  nik            VARCHAR(16),
  birth_date     VARCHAR(10),
  stage          VARCHAR(30) NOT NULL,
  received_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  due_at         TIMESTAMP WITH TIME ZONE,
  rejection_code VARCHAR(42),
  rejection_id   VARCHAR(400),
  rejection_en   VARCHAR(400),
  permit_url     VARCHAR(300)
);
CREATE INDEX applications_by_receipt ON applications (receipt);
CREATE INDEX applications_by_nik ON applications (nik);

CREATE TABLE application_stages (
  parcel_id VARCHAR(36) NOT NULL,
  position  INT NOT NULL,
  stage     VARCHAR(30) NOT NULL,
  at        TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (parcel_id, position)
);

CREATE TABLE vault_documents (
  id              VARCHAR(36) PRIMARY KEY,
  nik             VARCHAR(16) NOT NULL,
  type            VARCHAR(60) NOT NULL,
  name            VARCHAR(120) NOT NULL,
  stored_at       TIMESTAMP WITH TIME ZONE NOT NULL,
  source          VARCHAR(120) NOT NULL,
  pages           INT NOT NULL,
  sha256          VARCHAR(64) NOT NULL,
  consent_version VARCHAR(100) NOT NULL,
  consented_at    VARCHAR(40) NOT NULL,
  content         BYTEA NOT NULL
);
CREATE INDEX vault_of_a_citizen ON vault_documents (nik);

CREATE TABLE catalogue_bundles (
  version      VARCHAR(40) PRIMARY KEY,
  position     BIGINT NOT NULL,
  sha256       VARCHAR(64) NOT NULL,
  content      BYTEA NOT NULL,
  published_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE bookings (
  code        VARCHAR(32) PRIMARY KEY,
  agency_id   VARCHAR(40) NOT NULL,
  service_id  VARCHAR(100) NOT NULL,
  valid_from  TIMESTAMP WITH TIME ZONE NOT NULL,
  valid_until TIMESTAMP WITH TIME ZONE NOT NULL,
  priority    BOOLEAN NOT NULL,
  ticket_id   VARCHAR(36),
  kiosk_id    VARCHAR(20)
);

CREATE TABLE commands (
  id        VARCHAR(36) PRIMARY KEY,
  kiosk_id  VARCHAR(20) NOT NULL,
  kind      VARCHAR(30) NOT NULL,
  argument  VARCHAR(200),
  seq       BIGINT NOT NULL,
  issued_at TIMESTAMP WITH TIME ZONE NOT NULL,
  done_at   TIMESTAMP WITH TIME ZONE,
  result    VARCHAR(20)
);
