-- A certification authority of this hall.
CREATE TABLE authority (
  name             VARCHAR(40)  NOT NULL PRIMARY KEY,
  -- RFC 4514 text, as it stands in certificates
  subject          VARCHAR(512) NOT NULL,
  key_algorithm    VARCHAR(16)  NOT NULL,
  -- its key in the key store; never the key
  key_name         VARCHAR(64)  NOT NULL UNIQUE,
  -- its own name for a root
  issuer_name      VARCHAR(40)  NOT NULL REFERENCES authority (name),
  -- DER; null until it has been certified
  certificate      BYTEA,
  -- the last number given to a revocation list; grows by one under the row's lock
  last_crl_number  BIGINT       NOT NULL,
  -- grows with each revocation: a status answer of an older epoch is not used
  revocation_epoch BIGINT       NOT NULL,
  version          BIGINT       NOT NULL
);

-- The revocation lists of each authority; the history is kept.
CREATE TABLE revocation_list (
  id          VARCHAR(36) NOT NULL PRIMARY KEY,
  authority   VARCHAR(40) NOT NULL REFERENCES authority (name),
  crl_number  BIGINT      NOT NULL,
  this_update TIMESTAMP WITH TIME ZONE NOT NULL,
  next_update TIMESTAMP WITH TIME ZONE NOT NULL,
  -- the signed list in DER
  encoded     BYTEA       NOT NULL,
  CONSTRAINT revocation_list_number UNIQUE (authority, crl_number)
);
