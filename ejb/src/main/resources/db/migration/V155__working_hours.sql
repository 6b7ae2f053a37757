-- Between which hours of a working day a review is promised to end, such as 09:00 and 17:30.
ALTER TABLE channel_policy ADD COLUMN works_from VARCHAR(5) DEFAULT '09:00' NOT NULL;
ALTER TABLE channel_policy ADD COLUMN works_until VARCHAR(5) DEFAULT '17:30' NOT NULL;
