-- One-time codes sent to a mobile; the code is kept as a keyed digest alone.
CREATE TABLE identity_challenge (
  id              VARCHAR(36) NOT NULL PRIMARY KEY,
  order_number    VARCHAR(24) NOT NULL REFERENCES business_order (order_number),
  purpose         VARCHAR(16) NOT NULL,
  person_name     VARCHAR(64) NOT NULL,
  resident_sealed BYTEA       NOT NULL,
  resident_index  VARCHAR(64) NOT NULL,
  mobile_sealed   BYTEA       NOT NULL,
  mobile_index    VARCHAR(64) NOT NULL,
  -- What the verifier gave; never a picture.
  receipt         VARCHAR(64) NOT NULL,
  code_digest     VARCHAR(64) NOT NULL,
  tries_left      INTEGER     NOT NULL,
  sent_at         TIMESTAMP WITH TIME ZONE NOT NULL,
  expires_at      TIMESTAMP WITH TIME ZONE NOT NULL,
  used_at         TIMESTAMP WITH TIME ZONE
);
CREATE INDEX identity_challenge_order ON identity_challenge (order_number, sent_at);
CREATE INDEX identity_challenge_mobile ON identity_challenge (mobile_index, sent_at);
