-- Administrator PINs. The value is sealed for its place and this row; no person can read it.
CREATE TABLE administrator_pin (
  id             VARCHAR(36)  NOT NULL PRIMARY KEY,
  token_serial   VARCHAR(64)  NOT NULL,
  application    VARCHAR(64)  NOT NULL,
  -- CURRENT, CANDIDATE or RETIRED.
  standing       VARCHAR(16)  NOT NULL,
  -- serial/application while it is that; unique, so that a place has one of each at most.
  current_of     VARCHAR(130) UNIQUE,
  candidate_of   VARCHAR(130) UNIQUE,
  -- NULL once erased.
  sealed         BYTEA,
  of_factory     BOOLEAN      NOT NULL,
  made_at        TIMESTAMP WITH TIME ZONE NOT NULL,
  standing_since TIMESTAMP WITH TIME ZONE NOT NULL,
  row_version    BIGINT       NOT NULL
);
CREATE INDEX administrator_pin_place ON administrator_pin (token_serial, application);

-- Wrong administrator tries at a place since a value was last proved there.
CREATE TABLE administrator_tries (
  place       VARCHAR(130) NOT NULL PRIMARY KEY,
  wrong_tries INTEGER      NOT NULL,
  proved_at   TIMESTAMP WITH TIME ZONE,
  row_version BIGINT       NOT NULL
);
