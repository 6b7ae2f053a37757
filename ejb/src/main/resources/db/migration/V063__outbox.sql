-- Short messages: written in the transaction of the deed they tell of.
CREATE TABLE outbox_message (
  id               VARCHAR(36) NOT NULL PRIMARY KEY,
  order_number     VARCHAR(24),
  recipient_sealed BYTEA       NOT NULL,
  words_sealed     BYTEA       NOT NULL,
  written_at       TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX outbox_message_written ON outbox_message (written_at);
