-- Tokens in the hands of subscribers. The serial is what the token itself tells.
CREATE TABLE token (
  serial        VARCHAR(64) NOT NULL PRIMARY KEY,
  model_code    VARCHAR(32) NOT NULL REFERENCES token_model (code),
  subscriber_id VARCHAR(36) NOT NULL REFERENCES subscriber (id),
  channel_code  VARCHAR(32) NOT NULL REFERENCES channel (code),
  branch_code   VARCHAR(16) NOT NULL,
  -- NORMAL, or BLOCKED: neither administrator PIN that the hall knows opens it.
  state         VARCHAR(16) NOT NULL,
  enrolled_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  row_version   BIGINT      NOT NULL
);
CREATE INDEX token_subscriber ON token (subscriber_id);

-- Which certificates lie in which application of a token.
CREATE TABLE token_certificate (
  -- Hexadecimal, upper case, whole octets.
  certificate_serial VARCHAR(40) NOT NULL PRIMARY KEY,
  token_serial       VARCHAR(64) NOT NULL REFERENCES token (serial),
  application        VARCHAR(64) NOT NULL,
  written_at         TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX token_certificate_token ON token_certificate (token_serial);
