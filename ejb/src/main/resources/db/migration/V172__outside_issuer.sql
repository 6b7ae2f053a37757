-- An authority may be certified by one outside this hall, such as the national root.
ALTER TABLE authority ADD COLUMN outside BOOLEAN DEFAULT FALSE NOT NULL;
-- DER of the certificate of whoever certified it; null until then
ALTER TABLE authority ADD COLUMN outside_issuer BYTEA;
