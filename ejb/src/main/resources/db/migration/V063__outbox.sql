-- Everything sent outside: written in the transaction of the deed it tells of.
CREATE TABLE outbox_message (
  id               VARCHAR(36) NOT NULL PRIMARY KEY,
  kind             VARCHAR(8)  NOT NULL,
  order_number     VARCHAR(24),
  recipient_sealed BYTEA       NOT NULL,
  words_sealed     BYTEA       NOT NULL,
  written_at       TIMESTAMP WITH TIME ZONE NOT NULL,
  sent_at          TIMESTAMP WITH TIME ZONE
);
CREATE INDEX outbox_message_written ON outbox_message (written_at);
