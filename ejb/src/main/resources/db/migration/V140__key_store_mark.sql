-- By this the hall knows the key store that its sealed values were made with; one row.
CREATE TABLE key_store_mark (
  -- a keyed digest of a fixed text, in hexadecimal: it tells nothing of the key
  mark VARCHAR(64) NOT NULL PRIMARY KEY
);
