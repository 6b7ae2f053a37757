-- What is about to be signed, written down before it is signed: after a crash the start of the hall
-- finishes each intent or records it as abandoned, never twice.
CREATE TABLE signing_intent (
  -- 32 hexadecimal digits
  serial          VARCHAR(40)  NOT NULL PRIMARY KEY,
  authority       VARCHAR(40)  NOT NULL REFERENCES authority (name),
  profile         VARCHAR(40)  NOT NULL,
  profile_version INTEGER      NOT NULL,
  order_number    VARCHAR(64)  NOT NULL,
  subject         VARCHAR(512) NOT NULL,
  -- of an organisation; null for an authority
  credit_code     VARCHAR(18),
  -- DER of the TBSCertificate
  to_be_signed    BYTEA        NOT NULL,
  -- digest over order, profile and key, so that the same wish is granted once; null when abandoned
  wish            VARCHAR(64)  UNIQUE,
  -- OPEN, DONE, ABANDONED
  state           VARCHAR(10)  NOT NULL,
  recorded_at     TIMESTAMP WITH TIME ZONE NOT NULL,
  version         BIGINT       NOT NULL
);
CREATE INDEX signing_intent_state ON signing_intent (state, recorded_at);

-- Certificates that were issued, with their status.
CREATE TABLE certificate (
  serial          VARCHAR(40)  NOT NULL PRIMARY KEY,
  authority       VARCHAR(40)  NOT NULL REFERENCES authority (name),
  profile         VARCHAR(40)  NOT NULL,
  profile_version INTEGER      NOT NULL,
  order_number    VARCHAR(64)  NOT NULL,
  subject         VARCHAR(512) NOT NULL,
  credit_code     VARCHAR(18),
  -- SHA-256 over the SubjectPublicKeyInfo, hexadecimal
  key_digest      VARCHAR(64)  NOT NULL,
  not_before      TIMESTAMP WITH TIME ZONE NOT NULL,
  not_after       TIMESTAMP WITH TIME ZONE NOT NULL,
  -- DER
  encoded         BYTEA        NOT NULL,
  issued_at       TIMESTAMP WITH TIME ZONE NOT NULL,
  revoked_at      TIMESTAMP WITH TIME ZONE,
  -- the CRLReason of RFC 5280, section 5.3.1, by name; null unless revoked
  reason          VARCHAR(32),
  -- when the key is thought to have become unsafe (RFC 5280, section 5.3.2)
  invalid_since   TIMESTAMP WITH TIME ZONE,
  version         BIGINT       NOT NULL
);
CREATE INDEX certificate_credit_code ON certificate (credit_code, issued_at);
CREATE INDEX certificate_order ON certificate (order_number);
CREATE INDEX certificate_key ON certificate (key_digest);
CREATE INDEX certificate_revoked ON certificate (authority, revoked_at);
