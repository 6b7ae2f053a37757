-- The business order, whatever its kind.
CREATE TABLE business_order (
  order_number       VARCHAR(24) NOT NULL PRIMARY KEY,
  kind               VARCHAR(16) NOT NULL,
  state              VARCHAR(16) NOT NULL,
  branch_code        VARCHAR(16) NOT NULL,
  -- The version of the channel's policy that the order began with.
  policy_id          VARCHAR(36) NOT NULL REFERENCES channel_policy (id),
  subscriber_id      VARCHAR(36) NOT NULL REFERENCES subscriber (id),
  token_serial       VARCHAR(64) NOT NULL REFERENCES token (serial),
  application        VARCHAR(64) NOT NULL,
  certificate_serial VARCHAR(40) NOT NULL,
  -- The token's serial while the order is open, NULL from its closing on: at most one open order a token.
  open_token         VARCHAR(64) UNIQUE,
  -- Keyed digest of the secret in the owner's cookie; the secret itself is nowhere.
  owner_digest       VARCHAR(64) NOT NULL,
  handler_name       VARCHAR(64),
  handler_sealed     BYTEA,
  handler_index      VARCHAR(64),
  mobile_sealed      BYTEA,
  mobile_index       VARCHAR(64),
  -- The handler's row where the verified person is on record; NULL where the form must name them.
  handler_id         VARCHAR(36),
  verifier_receipt   VARCHAR(64),
  verified_at        TIMESTAMP WITH TIME ZONE,
  email              VARCHAR(254),
  claimed_by         VARCHAR(64),
  claimed_at         TIMESTAMP WITH TIME ZONE,
  reviewed_by        VARCHAR(64),
  reviewed_at        TIMESTAMP WITH TIME ZONE,
  created_at         TIMESTAMP WITH TIME ZONE NOT NULL,
  submitted_at       TIMESTAMP WITH TIME ZONE,
  closed_at          TIMESTAMP WITH TIME ZONE,
  -- When an order that waits for its owner lapses.
  expires_at         TIMESTAMP WITH TIME ZONE NOT NULL,
  row_version        BIGINT      NOT NULL
);
CREATE INDEX business_order_queue ON business_order (state, submitted_at, order_number);
CREATE INDEX business_order_token ON business_order (token_serial);

-- What happened to an order, in its order.
CREATE TABLE order_step (
  order_number VARCHAR(24)  NOT NULL REFERENCES business_order (order_number),
  place        INTEGER      NOT NULL,
  happened_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  -- Staff log-in name, or applicant.
  who          VARCHAR(64)  NOT NULL,
  from_state   VARCHAR(16)  NOT NULL,
  to_state     VARCHAR(16)  NOT NULL,
  note         VARCHAR(1000),
  PRIMARY KEY (order_number, place)
);

-- The reason beside each document of a rejected order.
CREATE TABLE order_rejection (
  order_number VARCHAR(24)  NOT NULL REFERENCES business_order (order_number),
  document     VARCHAR(32)  NOT NULL,
  reason       VARCHAR(300) NOT NULL,
  PRIMARY KEY (order_number, document)
);

-- Which agreements, in which edition, were accepted on an order; by its verified handler.
CREATE TABLE order_agreement (
  order_number VARCHAR(24) NOT NULL REFERENCES business_order (order_number),
  agreement_id VARCHAR(36) NOT NULL REFERENCES agreement (id),
  accepted_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (order_number, agreement_id)
);
