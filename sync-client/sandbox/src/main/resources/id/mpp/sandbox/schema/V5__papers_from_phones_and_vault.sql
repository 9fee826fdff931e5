-- Papers on their way from a citizen's phone to a kiosk, and papers of an application that lay in the vault already.

CREATE TABLE handovers (
  handover_id  VARCHAR(36) PRIMARY KEY,
  kiosk_id     VARCHAR(20) NOT NULL,
  -- whoever reads this table cannot open anybody's page
  token_sha256 VARCHAR(64) NOT NULL UNIQUE,
  paper        VARCHAR(120) NOT NULL,
  locale       VARCHAR(2) NOT NULL,
  state        VARCHAR(20) NOT NULL,
  reason       VARCHAR(20) DEFAULT '' NOT NULL,
  expires_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  media_type   VARCHAR(40),
  bytes        INT,
  sha256       VARCHAR(64),
  -- sealed with a key that lives as long as the process; gone as soon as the handover has ended
  content      BYTEA
);

CREATE TABLE vault_references (
  parcel_id VARCHAR(36) NOT NULL,
  position  INT NOT NULL,
  -- the service's name for the paper, `kk`
  name      VARCHAR(60) NOT NULL,
  vault_id  VARCHAR(36) NOT NULL,
  nik       VARCHAR(16) NOT NULL,
  PRIMARY KEY (parcel_id, position)
);
