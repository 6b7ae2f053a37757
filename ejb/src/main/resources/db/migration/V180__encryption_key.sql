-- The key management centre's keys for encryption certificates (GM/T 0038): made ahead, then one pair's for
-- good. The private key is sealed for this row; with the serial of its certificate it can be recovered.
CREATE TABLE encryption_key (
  id                 VARCHAR(36) NOT NULL PRIMARY KEY,
  -- SM2, P_256, RSA_2048 ...
  algorithm          VARCHAR(16) NOT NULL,
  -- PKCS#10 in DER: the public key, and the proof that the private key below is its own
  request            BYTEA       NOT NULL,
  -- PKCS#8, sealed
  sealed             BYTEA       NOT NULL,
  -- SPARE or IN_USE
  standing           VARCHAR(16) NOT NULL,
  -- the wish for the signature certificate of the pair; unique, so that a pair takes one key however often it asks
  pair_id            VARCHAR(64) UNIQUE,
  -- of the encryption certificate, once there is one
  certificate_serial VARCHAR(40) UNIQUE,
  made_at            TIMESTAMP WITH TIME ZONE NOT NULL,
  taken_at           TIMESTAMP WITH TIME ZONE,
  row_version        BIGINT      NOT NULL
);
CREATE INDEX encryption_key_spare ON encryption_key (standing, algorithm, made_at, id);
