-- Each public key that was ever about to be certified, and for whom: it is written with the intent, so
-- that two who want one key at the same moment meet here, and so that a crash leaves no gap.
CREATE TABLE certified_key (
  -- SHA-256 over the SubjectPublicKeyInfo, hexadecimal
  digest      VARCHAR(64)  NOT NULL PRIMARY KEY,
  -- the credit code of the organisation; the distinguished name of an authority
  owner       VARCHAR(512) NOT NULL,
  -- given up as compromised: certified for nobody again
  compromised BOOLEAN      NOT NULL,
  version     BIGINT       NOT NULL
);
INSERT INTO certified_key (digest, owner, compromised, version)
  SELECT key_digest, MIN(COALESCE(credit_code, subject)),
         MAX(CASE WHEN reason = 'KEY_COMPROMISE' THEN 1 ELSE 0 END) = 1, 0
    FROM certificate GROUP BY key_digest;
