-- How an applicant told a clerk to call the order off: PHONE or COUNTER; NULL for every other step.
ALTER TABLE order_step ADD COLUMN consent VARCHAR(16);
