-- Every key a kiosk ever had: what it signed on paper is verified years later.
CREATE TABLE kiosk_keys (
  thumbprint  VARCHAR(64) NOT NULL,
  kiosk_id    VARCHAR(20) NOT NULL,
  public_jwk  VARCHAR(1000) NOT NULL,
  valid_from  TIMESTAMP WITH TIME ZONE NOT NULL,
  -- missing while it is in use
  valid_until TIMESTAMP WITH TIME ZONE,
  -- ADMITTED with an end: replaced in good order
  state       VARCHAR(20) NOT NULL,
  -- one that was struck off may be let in again
  PRIMARY KEY (thumbprint, valid_from)
);
CREATE INDEX keys_of_a_kiosk ON kiosk_keys (kiosk_id);

-- when a kiosk was struck off was not kept until now; the last time it was heard it was let in
INSERT INTO kiosk_keys (thumbprint, kiosk_id, public_jwk, valid_from, valid_until, state)
  SELECT thumbprint, kiosk_id, public_jwk, enrolled_at,
    CASE WHEN state = 'ADMITTED' THEN NULL ELSE COALESCE(heard_at, enrolled_at) END, state
  FROM kiosks;
