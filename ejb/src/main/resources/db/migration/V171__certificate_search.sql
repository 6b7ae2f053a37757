-- When the last hold ended: a delta list says that it did.
ALTER TABLE certificate ADD COLUMN released_at TIMESTAMP WITH TIME ZONE;

-- Lists of certificates are read page by page, newest first, or those that ended last.
CREATE INDEX certificate_issued ON certificate (issued_at, serial);
CREATE INDEX certificate_ends ON certificate (not_after, serial);
CREATE INDEX certificate_reason ON certificate (reason, issued_at);
