-- The sandbox's memory. Types that H2 and PostgreSQL both know. Times are UTC.
-- IF NOT EXISTS: files made before Flyway kept count of versions have these tables already.

CREATE TABLE IF NOT EXISTS sealing_keys (
  key_id      VARCHAR(40) PRIMARY KEY,
  private_key BYTEA NOT NULL,
  public_key  BYTEA NOT NULL
);

CREATE TABLE IF NOT EXISTS kiosks (
  number      INT PRIMARY KEY,
  kiosk_id    VARCHAR(20) NOT NULL UNIQUE,
  name        VARCHAR(80) NOT NULL,
  public_jwk  VARCHAR(1000) NOT NULL,
  thumbprint  VARCHAR(64) NOT NULL UNIQUE,
  enrolled_at TIMESTAMP WITH TIME ZONE NOT NULL,
  heard_at    TIMESTAMP WITH TIME ZONE,
  health      VARCHAR(20000)
);

CREATE TABLE IF NOT EXISTS enrolment_codes (
  code        VARCHAR(32) PRIMARY KEY,
  expires_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  thumbprint  VARCHAR(64)
);

CREATE TABLE IF NOT EXISTS parcels (
  id              VARCHAR(36) PRIMARY KEY,
  kiosk_id        VARCHAR(20) NOT NULL,
  kind            VARCHAR(20) NOT NULL,
  receipt         VARCHAR(100) NOT NULL,
  agency_id       VARCHAR(40) NOT NULL,
  service_id      VARCHAR(100) NOT NULL,
  service_name    VARCHAR(300) NOT NULL,
  assurance       VARCHAR(40) NOT NULL,
  sealed_sha256   VARCHAR(64) NOT NULL,
  received_sha256 VARCHAR(64) NOT NULL,
  received_at     TIMESTAMP WITH TIME ZONE NOT NULL,
  manifest        VARCHAR(1000000) NOT NULL
);

CREATE TABLE IF NOT EXISTS parts (
  parcel_id  VARCHAR(36) NOT NULL,
  position   INT NOT NULL,
  name       VARCHAR(255) NOT NULL,
  media_type VARCHAR(100) NOT NULL,
  content    BYTEA NOT NULL,
  PRIMARY KEY (parcel_id, position)
);

CREATE TABLE IF NOT EXISTS tickets (
  ticket_id   VARCHAR(36) PRIMARY KEY,
  kiosk_id    VARCHAR(20) NOT NULL,
  agency_id   VARCHAR(40) NOT NULL,
  service_id  VARCHAR(100) NOT NULL,
  service_day VARCHAR(10) NOT NULL,
  number      VARCHAR(20) NOT NULL,
  sequence    INT NOT NULL,
  priority    BOOLEAN NOT NULL,
  state       VARCHAR(20) NOT NULL,
  outcome     VARCHAR(20),
  follow      VARCHAR(40) NOT NULL UNIQUE,
  taken_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  expires_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  called_at   TIMESTAMP WITH TIME ZONE,
  served_at   TIMESTAMP WITH TIME ZONE,
  finished_at TIMESTAMP WITH TIME ZONE
);

CREATE TABLE IF NOT EXISTS help_calls (
  call_id   VARCHAR(36) PRIMARY KEY,
  kiosk_id  VARCHAR(20) NOT NULL,
  screen    VARCHAR(60) NOT NULL,
  state     VARCHAR(20) NOT NULL,
  called_at TIMESTAMP WITH TIME ZONE NOT NULL
);
