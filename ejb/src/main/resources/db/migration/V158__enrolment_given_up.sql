-- Why a supervisor has given an enrolment up, and who closed it.
ALTER TABLE enrolment ADD COLUMN reason VARCHAR(300);
ALTER TABLE enrolment ADD COLUMN closed_by VARCHAR(64);
