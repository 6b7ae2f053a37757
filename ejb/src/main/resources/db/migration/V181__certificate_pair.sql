-- The other certificate of a pair: of a signature certificate its encryption certificate, and the other way round.
ALTER TABLE certificate ADD COLUMN partner VARCHAR(40) REFERENCES certificate (serial);
