-- Writing a blank token at the counter: one row an errand, from the choice of the organisation to the proof.
CREATE TABLE enrolment (
  order_number       VARCHAR(24)  NOT NULL PRIMARY KEY,
  -- OPEN, COMPLETED, CANCELLED, or BLOCKED: the token refuses the maker's administrator PIN.
  state              VARCHAR(16)  NOT NULL,
  branch_code        VARCHAR(16)  NOT NULL,
  -- The version of the channel's policy that it began with.
  policy_id          VARCHAR(36)  NOT NULL REFERENCES channel_policy (id),
  subscriber_id      VARCHAR(36)  NOT NULL REFERENCES subscriber (id),
  model_code         VARCHAR(32)  NOT NULL REFERENCES token_model (code),
  token_serial       VARCHAR(64)  NOT NULL,
  application        VARCHAR(64)  NOT NULL,
  -- The token's serial while it is open, NULL from its closing on: at most one open enrolment a token.
  open_token         VARCHAR(64)  UNIQUE,
  -- An administrator PIN was offered: from then on it can only be finished.
  write_begun        BOOLEAN      NOT NULL,
  -- The key as the token names it, and SHA-256 over its public half in hexadecimal.
  key_id             VARCHAR(128),
  key_digest         VARCHAR(64),
  -- Hexadecimal, upper case, whole octets.
  certificate_serial VARCHAR(40),
  -- What the proof signature has to sign, in base64url.
  proof_nonce        VARCHAR(64),
  closed_at          TIMESTAMP WITH TIME ZONE,
  row_version        BIGINT       NOT NULL
);
CREATE INDEX enrolment_branch ON enrolment (branch_code, state);
CREATE INDEX enrolment_subscriber ON enrolment (subscriber_id);

-- Which steps of the write session are done, in their order.
CREATE TABLE enrolment_step (
  order_number VARCHAR(24) NOT NULL REFERENCES enrolment (order_number),
  place        INTEGER     NOT NULL,
  step         VARCHAR(24) NOT NULL,
  done_at      TIMESTAMP WITH TIME ZONE NOT NULL,
  -- Staff log-in name, or assistant where a receipt says so.
  who          VARCHAR(64) NOT NULL,
  PRIMARY KEY (order_number, place)
);

-- What a token of this model calls its own model; NULL where no token is to be enrolled.
ALTER TABLE token_model ADD COLUMN told_as VARCHAR(100);
