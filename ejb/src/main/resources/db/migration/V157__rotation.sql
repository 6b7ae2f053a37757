-- Replacing an administrator PIN at the counter: one row an errand.
CREATE TABLE rotation (
  order_number   VARCHAR(24)  NOT NULL PRIMARY KEY,
  -- OPEN, COMPLETED, GIVEN_UP, or BLOCKED: the token opens with none of what was offered.
  state          VARCHAR(16)  NOT NULL,
  branch_code    VARCHAR(16)  NOT NULL,
  -- The version of the channel's policy that it began with.
  policy_id      VARCHAR(36)  NOT NULL REFERENCES channel_policy (id),
  token_serial   VARCHAR(64)  NOT NULL REFERENCES token (serial),
  application    VARCHAR(64)  NOT NULL,
  -- serial/application while it is open, NULL from its closing on: at most one open rotation a place.
  open_place     VARCHAR(130) UNIQUE,
  begun_by       VARCHAR(64)  NOT NULL,
  begun_at       TIMESTAMP WITH TIME ZONE NOT NULL,
  -- The RETIRED value that a supervisor has put in the place of CURRENT, and why; NULL for every other.
  retired_pin    VARCHAR(36)  REFERENCES administrator_pin (id),
  -- Why that value is released, or why the rotation was given up.
  reason         VARCHAR(300),
  closed_by      VARCHAR(64),
  closed_at      TIMESTAMP WITH TIME ZONE,
  row_version    BIGINT       NOT NULL
);
CREATE INDEX rotation_branch ON rotation (branch_code, state);
CREATE INDEX rotation_place ON rotation (token_serial, application);
