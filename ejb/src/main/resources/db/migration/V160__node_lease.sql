-- Who runs under which node name (certhall.node), on a database that several halls share: two of one
-- name would close each other's chains of audit seals. By the database's clock.
CREATE TABLE node_lease (
  node    VARCHAR(64) NOT NULL PRIMARY KEY,
  -- the boot that runs under it
  boot    VARCHAR(36) NOT NULL,
  seen_at TIMESTAMP WITH TIME ZONE NOT NULL
);
