-- Keys that answer for an authority what its certificates are worth (OCSP), with their short-lived
-- certificates; the newest answers, the history is kept.
CREATE TABLE responder (
  -- its key in the key store; never the key
  key_name         VARCHAR(64) NOT NULL PRIMARY KEY,
  authority        VARCHAR(40) NOT NULL REFERENCES authority (name),
  -- 1, 2, 3 …
  responder_number BIGINT      NOT NULL,
  -- DER
  certificate      BYTEA       NOT NULL,
  not_before       TIMESTAMP WITH TIME ZONE NOT NULL,
  not_after        TIMESTAMP WITH TIME ZONE NOT NULL,
  CONSTRAINT responder_number UNIQUE (authority, responder_number)
);
