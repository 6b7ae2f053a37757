-- Which authority certifies organisations: SM2, for keys of SM2, or INTERNATIONAL, for all others;
-- null for an authority that does not. One each.
ALTER TABLE authority ADD COLUMN in_charge_of VARCHAR(16);
ALTER TABLE authority ADD CONSTRAINT authority_in_charge UNIQUE (in_charge_of);
UPDATE authority SET in_charge_of = 'SM2'
  WHERE name = (SELECT MIN(a.name) FROM authority a WHERE a.name <> a.issuer_name AND a.key_algorithm = 'SM2');
UPDATE authority SET in_charge_of = 'INTERNATIONAL'
  WHERE name = (SELECT MIN(a.name) FROM authority a WHERE a.name <> a.issuer_name AND a.key_algorithm <> 'SM2');
