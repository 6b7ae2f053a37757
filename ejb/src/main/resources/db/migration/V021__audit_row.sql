-- The audit trail: written once, in the transaction of the deed, never changed.
CREATE TABLE audit_row (
  -- boot-number.
  id           VARCHAR(60)   NOT NULL PRIMARY KEY,
  node         VARCHAR(64)   NOT NULL,
  -- One run of one node, from start to stop.
  boot         VARCHAR(36)   NOT NULL,
  -- Counted by the boot from 1; a number without a row is a rolled back transaction, or a deletion:
  -- the seal over it tells which.
  row_no       BIGINT        NOT NULL,
  recorded_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  -- A login name, system, or public.
  actor        VARCHAR(64)   NOT NULL,
  -- The client's network address; - where no client called.
  address      VARCHAR(64)   NOT NULL,
  -- What was done: feature.verb-in-the-past.
  deed         VARCHAR(64)   NOT NULL,
  deed_object  VARCHAR(200)  NOT NULL,
  order_number VARCHAR(64),
  -- name=value, a line each, by name.
  details      VARCHAR(2000) NOT NULL,
  UNIQUE (boot, row_no)
);

-- The auditor's list pages by time; its filters are each followed by time.
CREATE INDEX audit_row_by_time ON audit_row (recorded_at, id);
CREATE INDEX audit_row_by_actor ON audit_row (actor, recorded_at);
CREATE INDEX audit_row_by_deed ON audit_row (deed, recorded_at);
CREATE INDEX audit_row_by_order ON audit_row (order_number, recorded_at);
