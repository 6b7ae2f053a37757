-- Numbers of revocation lists and the epoch of revocations leave the authority's row: who certifies
-- refers to that row, and must not wait while a list is written.
CREATE TABLE revocation_epoch (
  authority VARCHAR(40) NOT NULL PRIMARY KEY REFERENCES authority (name),
  -- grows with each revocation, under the row's lock
  epoch     BIGINT      NOT NULL,
  version   BIGINT      NOT NULL
);
INSERT INTO revocation_epoch (authority, epoch, version) SELECT name, revocation_epoch + 1, 1 FROM authority;

-- One for each scope: the whole of an authority (partition 0), or one partition.
CREATE TABLE list_series (
  -- as in the name of the file: some-authority, some-authority.p3
  scope          VARCHAR(52) NOT NULL PRIMARY KEY,
  authority      VARCHAR(40) NOT NULL REFERENCES authority (name),
  list_partition INTEGER     NOT NULL,
  -- complete and delta lists share one sequence
  last_number    BIGINT      NOT NULL,
  version        BIGINT      NOT NULL
);
INSERT INTO list_series (scope, authority, list_partition, last_number, version)
  SELECT name, name, 0, last_crl_number, 1 FROM authority WHERE last_crl_number > 0;

ALTER TABLE authority ADD COLUMN listed BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE authority SET listed = TRUE WHERE last_crl_number > 0;
ALTER TABLE authority ADD COLUMN list_partitions INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE authority DROP COLUMN last_crl_number;
ALTER TABLE authority DROP COLUMN revocation_epoch;

-- 0 for a complete list; for a delta list, the number of the complete list that it adds to
ALTER TABLE revocation_list ADD COLUMN base_number BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE revocation_list ADD COLUMN list_partition INTEGER DEFAULT 0 NOT NULL;
-- the last revocation that it tells of
ALTER TABLE revocation_list ADD COLUMN epoch BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE revocation_list DROP CONSTRAINT revocation_list_number;
ALTER TABLE revocation_list ADD CONSTRAINT revocation_list_number UNIQUE (authority, list_partition, crl_number, base_number);

ALTER TABLE signing_intent ADD COLUMN list_partition INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE certificate ADD COLUMN list_partition INTEGER DEFAULT 0 NOT NULL;
-- the epoch of the last change of status; null for what was never revoked
ALTER TABLE certificate ADD COLUMN status_epoch BIGINT;
UPDATE certificate SET status_epoch = 1 WHERE revoked_at IS NOT NULL;
DROP INDEX certificate_revoked;
CREATE INDEX certificate_status ON certificate (authority, status_epoch);
CREATE INDEX certificate_list ON certificate (authority, list_partition, status_epoch);
