-- Successors of the key that assistants pin, each signed by the key it replaced.
CREATE TABLE hall_key_successor (
  number       INTEGER      NOT NULL PRIMARY KEY,
  -- Its name in the key store.
  key_name     VARCHAR(64)  NOT NULL,
  -- RFC 7638 thumbprints.
  thumbprint   VARCHAR(43)  NOT NULL,
  replaced     VARCHAR(43)  NOT NULL,
  -- The old key's word for the new one, a compact JWS.
  statement    VARCHAR(4000) NOT NULL,
  made_at      TIMESTAMP WITH TIME ZONE NOT NULL
);
