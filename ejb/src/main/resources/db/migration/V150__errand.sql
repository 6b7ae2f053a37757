-- The way to an assistant that the browser cannot reach: brought there by a one-time code, its calls carried by the hall.
CREATE TABLE errand (
  -- Made by the hall, 256 random bits in base64url.
  id             VARCHAR(43)  NOT NULL PRIMARY KEY,
  -- TOKENS or UNLOCK.
  purpose        VARCHAR(12)  NOT NULL,
  order_number   VARCHAR(64),
  -- WAITING, TAKEN, OPEN or ENDED.
  state          VARCHAR(8)   NOT NULL,
  -- Blind index of the web session that began; nobody else may go on.
  session_index  VARCHAR(64)  NOT NULL,
  -- Blind index of the code while it may still be brought, else NULL.
  code_index     VARCHAR(64)  UNIQUE,
  -- Blind index of what the assistant names the errand by, once it has brought the code.
  line_index     VARCHAR(64)  UNIQUE,
  -- The number that the hall's page shows, and those that the assistant shows, with commas.
  number         INTEGER      NOT NULL,
  choices        VARCHAR(64)  NOT NULL,
  -- RFC 7638 thumbprint of the assistant that brought the code.
  assistant      VARCHAR(43),
  begun_at       TIMESTAMP WITH TIME ZONE NOT NULL,
  taken_at       TIMESTAMP WITH TIME ZONE,
  opened_at      TIMESTAMP WITH TIME ZONE,
  version        BIGINT       NOT NULL
);
CREATE INDEX errand_session ON errand (session_index, begun_at);

-- A call on its way to the assistant, or its answer on the way back; gone once it has been fetched.
CREATE TABLE errand_call (
  id             VARCHAR(60)  NOT NULL PRIMARY KEY,
  errand         VARCHAR(43)  NOT NULL REFERENCES errand (id) ON DELETE CASCADE,
  number         INTEGER      NOT NULL,
  name           VARCHAR(32)  NOT NULL,
  -- Sealed.
  ask            BYTEA        NOT NULL,
  answer         BYTEA,
  version        BIGINT       NOT NULL
);
CREATE INDEX errand_call_errand ON errand_call (errand, number);
