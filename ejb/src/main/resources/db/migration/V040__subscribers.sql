-- Who holds certificates. Identity and mobile numbers are sealed; the _index columns are keyed
-- digests of the whole value, by which a row is found again.
CREATE TABLE subscriber (
  id                VARCHAR(36)  NOT NULL PRIMARY KEY,
  kind              VARCHAR(24)  NOT NULL,
  full_name         VARCHAR(100) NOT NULL,
  -- Organisations alone have one.
  credit_code       VARCHAR(18)  UNIQUE,
  -- The organisation of a person in an organisation.
  organisation_id   VARCHAR(36)  REFERENCES subscriber (id),
  resident_sealed   BYTEA,
  resident_index    VARCHAR(64),
  mobile_sealed     BYTEA,
  mobile_index      VARCHAR(64),
  legal_name        VARCHAR(64),
  legal_sealed      BYTEA,
  legal_index       VARCHAR(64),
  branch_code       VARCHAR(16)  NOT NULL,
  registered_at     TIMESTAMP WITH TIME ZONE NOT NULL,
  row_version       BIGINT       NOT NULL
);
CREATE INDEX subscriber_name ON subscriber (full_name);
CREATE INDEX subscriber_resident ON subscriber (resident_index);

-- People who do errands for an organisation.
CREATE TABLE subscriber_handler (
  id              VARCHAR(36)  NOT NULL PRIMARY KEY,
  subscriber_id   VARCHAR(36)  NOT NULL REFERENCES subscriber (id),
  person_name     VARCHAR(64)  NOT NULL,
  resident_sealed BYTEA        NOT NULL,
  resident_index  VARCHAR(64)  NOT NULL,
  mobile_sealed   BYTEA        NOT NULL,
  mobile_index    VARCHAR(64)  NOT NULL,
  email           VARCHAR(254),
  UNIQUE (subscriber_id, resident_index)
);
