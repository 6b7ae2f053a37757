-- Kinds of tokens: what the maker says about them.
CREATE TABLE token_model (
  code              VARCHAR(32)  NOT NULL PRIMARY KEY,
  model_name        VARCHAR(100) NOT NULL,
  -- What PINs the token itself takes; the channel's rule narrows it.
  pin_shortest      INTEGER      NOT NULL,
  pin_longest       INTEGER      NOT NULL,
  pin_alphabet      VARCHAR(24)  NOT NULL,
  admin_shortest    INTEGER      NOT NULL,
  admin_longest     INTEGER      NOT NULL,
  admin_alphabet    VARCHAR(24)  NOT NULL,
  -- The administrator PIN set by the maker, sealed; NULL where it is not known.
  factory_admin_pin BYTEA,
  row_version       BIGINT       NOT NULL
);

-- Every difference between one hall and another is data of a channel.
CREATE TABLE channel (
  code           VARCHAR(32)  NOT NULL PRIMARY KEY,
  name_zh        VARCHAR(100) NOT NULL,
  name_en        VARCHAR(100) NOT NULL,
  -- The version of the policy that new orders begin with.
  policy_version INTEGER      NOT NULL,
  row_version    BIGINT       NOT NULL
);

-- One row a version, never changed: a running order keeps the version it began with.
CREATE TABLE channel_policy (
  id                     VARCHAR(36)  NOT NULL PRIMARY KEY,
  channel_code           VARCHAR(32)  NOT NULL REFERENCES channel (code),
  policy_version         INTEGER      NOT NULL,
  since                  TIMESTAMP WITH TIME ZONE NOT NULL,
  pin_shortest           INTEGER      NOT NULL,
  pin_longest            INTEGER      NOT NULL,
  pin_alphabet           VARCHAR(24)  NOT NULL,
  -- Names of image types and of unlock ways, with commas between.
  image_types            VARCHAR(100) NOT NULL,
  image_bytes            INTEGER      NOT NULL,
  unlock_ways            VARCHAR(100) NOT NULL,
  hotline                VARCHAR(32)  NOT NULL,
  -- Working days promised for a manual review.
  working_days           INTEGER      NOT NULL,
  releases_per_order     INTEGER      NOT NULL,
  releases_per_token_day INTEGER      NOT NULL,
  UNIQUE (channel_code, policy_version)
);

-- What a user accepts before going on; the text that was accepted stays.
CREATE TABLE agreement (
  id         VARCHAR(36)   NOT NULL PRIMARY KEY,
  policy_id  VARCHAR(36)   NOT NULL REFERENCES channel_policy (id),
  place      INTEGER       NOT NULL,
  code       VARCHAR(32)   NOT NULL,
  edition    VARCHAR(16)   NOT NULL,
  title_zh   VARCHAR(100)  NOT NULL,
  title_en   VARCHAR(100)  NOT NULL,
  words_zh   VARCHAR(4000) NOT NULL,
  words_en   VARCHAR(4000) NOT NULL
);
CREATE INDEX agreement_policy ON agreement (policy_id);
