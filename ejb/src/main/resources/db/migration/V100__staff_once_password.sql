-- Until when a password that an administrator has handed out opens the console, for one purpose: to choose one's own.
-- Null: the colleague's own.
ALTER TABLE staff ADD COLUMN once_password_until TIMESTAMP WITH TIME ZONE;
