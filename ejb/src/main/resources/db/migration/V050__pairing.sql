-- Assistants the hall knows, and the ceremonies by which it came to know them.
CREATE TABLE pairing (
  -- Made by the hall, 256 random bits in base64url.
  id                VARCHAR(43)  NOT NULL PRIMARY KEY,
  -- PUBLIC or STAFF: pages of which web may use it.
  desk              VARCHAR(10)  NOT NULL,
  state             VARCHAR(12)  NOT NULL,
  -- Blind index of the web session that began; nobody else may go on.
  session_index     VARCHAR(64)  NOT NULL,
  -- Where it was begun from: an IPv4 address, or the /64 of an IPv6 one; limits how many may begin.
  network           VARCHAR(45)  NOT NULL,
  -- Login name of staff, or public.
  begun_by          VARCHAR(64)  NOT NULL,
  begun_at          TIMESTAMP WITH TIME ZONE NOT NULL,
  -- The hall's nonce, told only after the assistant's is there.
  hall_nonce        VARCHAR(43)  NOT NULL,
  -- RFC 7638 thumbprint of the assistant's identity key, once it has answered.
  assistant         VARCHAR(43),
  assistant_nonce   VARCHAR(43),
  ended_at          TIMESTAMP WITH TIME ZONE,
  last_seen_at      TIMESTAMP WITH TIME ZONE,
  -- Desk and thumbprint while this pairing is in force, else NULL: at most one in force.
  in_force          VARCHAR(64)  UNIQUE,
  version           BIGINT       NOT NULL
);
CREATE INDEX pairing_session ON pairing (session_index, begun_at);
CREATE INDEX pairing_network ON pairing (network, begun_at);
