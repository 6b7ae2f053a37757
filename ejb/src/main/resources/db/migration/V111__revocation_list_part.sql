-- A revocation list may be larger than memory: its DER is kept in pieces of a mebibyte.
CREATE TABLE revocation_list_part (
  -- the list's id, a hyphen, and 1, 2, 3 …
  id      VARCHAR(48) NOT NULL PRIMARY KEY,
  list_id VARCHAR(36) NOT NULL REFERENCES revocation_list (id),
  encoded BYTEA       NOT NULL
);
CREATE INDEX revocation_list_part_list ON revocation_list_part (list_id);

INSERT INTO revocation_list_part (id, list_id, encoded) SELECT id || '-1', id, encoded FROM revocation_list;

ALTER TABLE revocation_list ADD COLUMN parts INTEGER DEFAULT 1 NOT NULL;
ALTER TABLE revocation_list ADD COLUMN octets BIGINT DEFAULT 0 NOT NULL;
UPDATE revocation_list SET octets = OCTET_LENGTH(encoded);
ALTER TABLE revocation_list DROP COLUMN encoded;

-- What is revoked is read by authority alone, in one sweep.
DROP INDEX certificate_revoked;
CREATE INDEX certificate_revoked ON certificate (authority, revoked_at, not_after);
