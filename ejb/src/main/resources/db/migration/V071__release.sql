-- Administrator PINs given to an assistant for an order.
CREATE TABLE pin_release (
  id              VARCHAR(36)  NOT NULL PRIMARY KEY,
  purpose         VARCHAR(16)  NOT NULL,
  -- The order, or the enrolment, that it is for.
  order_number    VARCHAR(64)  NOT NULL,
  token_serial    VARCHAR(64)  NOT NULL,
  application     VARCHAR(64)  NOT NULL,
  -- serial/application while OFFERED, NULL from then on: at most one open release a place.
  open_place      VARCHAR(130) UNIQUE,
  -- RFC 7638 thumbprints of the assistant's identity key and of the key made for this release.
  assistant       VARCHAR(64)  NOT NULL,
  release_key     VARCHAR(64)  NOT NULL,
  -- Of the invitation, which serves once.
  nonce           VARCHAR(64)  NOT NULL UNIQUE,
  current_pin     VARCHAR(36)  NOT NULL REFERENCES administrator_pin (id),
  candidate_pin   VARCHAR(36)  NOT NULL REFERENCES administrator_pin (id),
  -- Sealed; what a receipt is authenticated with.
  receipt_secret  BYTEA        NOT NULL,
  -- OFFERED, APPLIED or LAPSED.
  state           VARCHAR(16)  NOT NULL,
  offered_at      TIMESTAMP WITH TIME ZONE NOT NULL,
  closed_at       TIMESTAMP WITH TIME ZONE,
  -- The assistant has said that it tried neither value.
  never_begun     BOOLEAN      NOT NULL,
  -- Wrong tries of each value that the assistant reported.
  wrong_current   INTEGER      NOT NULL,
  wrong_candidate INTEGER      NOT NULL,
  row_version     BIGINT       NOT NULL
);
CREATE INDEX pin_release_place ON pin_release (token_serial, application, offered_at);
CREATE INDEX pin_release_order ON pin_release (order_number);
