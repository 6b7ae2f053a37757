-- Two nodes that start for the first time at one moment, each with a key store of its own, must meet.
ALTER TABLE key_store_mark ADD COLUMN is_only BOOLEAN DEFAULT TRUE NOT NULL;
ALTER TABLE key_store_mark ADD CONSTRAINT key_store_mark_only UNIQUE (is_only);
