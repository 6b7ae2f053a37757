-- Scans given with an order. The picture lies beside, so that lists do not read it.
CREATE TABLE attachment (
  id           VARCHAR(36) NOT NULL PRIMARY KEY,
  order_number VARCHAR(24) NOT NULL REFERENCES business_order (order_number),
  document     VARCHAR(32) NOT NULL,
  -- TRUE for the one that counts, NULL for those it replaced.
  valid_one    BOOLEAN,
  UNIQUE (order_number, document, valid_one)
);

CREATE TABLE attachment_picture (
  attachment_id VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES attachment (id),
  -- Sealed for the purpose "attachment" and this id.
  sealed        BYTEA       NOT NULL
);
