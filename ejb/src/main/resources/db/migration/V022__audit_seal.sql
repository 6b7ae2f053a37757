-- Seals over the audit trail: each node's own chain, copied to a file outside the database.
CREATE TABLE audit_seal (
  node        VARCHAR(64) NOT NULL,
  -- Counted by the node from 1, over all its boots.
  seal_no     BIGINT      NOT NULL,
  -- OPENED, ROWS, TAIL or CLOSED.
  kind        VARCHAR(16) NOT NULL,
  boot        VARCHAR(36) NOT NULL,
  -- The row numbers under this seal; last_row is first_row - 1 where there are none.
  first_row   BIGINT      NOT NULL,
  last_row    BIGINT      NOT NULL,
  -- Numbers of rolled back transactions, as 3-5,9.
  rolled_back VARCHAR(20000) NOT NULL,
  -- Numbers without a row and without a reason.
  missing     VARCHAR(20000) NOT NULL,
  -- Merkle tree hash of the rows (RFC 6962), in hexadecimal.
  root        VARCHAR(64) NOT NULL,
  -- Hash of the node's seal before this.
  previous    VARCHAR(64) NOT NULL,
  sealed_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  -- Thumbprint (RFC 7638) of the hall's audit key.
  key_id      VARCHAR(64) NOT NULL,
  -- ES256, R||S in base64url.
  signature   VARCHAR(100) NOT NULL,
  PRIMARY KEY (node, seal_no)
);
