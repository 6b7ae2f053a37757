-- Several key stores side by side: where each key lives, by the store's name in the settings.
ALTER TABLE authority ADD COLUMN key_store VARCHAR(40) DEFAULT 'software' NOT NULL;
ALTER TABLE responder ADD COLUMN key_store VARCHAR(40) DEFAULT 'software' NOT NULL;
