-- Counts the passwords a colleague has had: a session begun with an earlier one is over.
ALTER TABLE staff ADD COLUMN credential_version BIGINT DEFAULT 0 NOT NULL;
