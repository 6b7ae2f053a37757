-- Where those queue up who want a code sent: by order and by mobile, whose hashes name the rows to lock.
CREATE TABLE sending_queue (
  queue INTEGER NOT NULL PRIMARY KEY
);
INSERT INTO sending_queue
SELECT high.digit * 8 + low.digit
FROM (VALUES (0), (1), (2), (3), (4), (5), (6), (7)) AS high (digit)
CROSS JOIN (VALUES (0), (1), (2), (3), (4), (5), (6), (7)) AS low (digit);
