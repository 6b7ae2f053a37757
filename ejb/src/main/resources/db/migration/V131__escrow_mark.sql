-- How far this database has heard the escrow log: a start reads on from there, a restored database from its own time.
CREATE TABLE escrow_mark (
  id       INTEGER     NOT NULL PRIMARY KEY,
  log_end  BIGINT      NOT NULL,
  log_tail VARCHAR(64) NOT NULL
);
INSERT INTO escrow_mark (id, log_end, log_tail) VALUES (1, 0, '');
