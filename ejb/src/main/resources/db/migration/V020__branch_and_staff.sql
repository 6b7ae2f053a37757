-- Branches: places with a counter.
CREATE TABLE branch (
  -- Printed on slips; never changed.
  code       VARCHAR(16)  NOT NULL PRIMARY KEY,
  name       VARCHAR(100) NOT NULL,
  region     VARCHAR(100) NOT NULL,
  address    VARCHAR(200) NOT NULL,
  -- In words, as shown.
  open_hours VARCHAR(200) NOT NULL,
  version    BIGINT       NOT NULL
);

-- Members of staff. Nobody is deleted: the audit trail names them.
CREATE TABLE staff (
  login_name      VARCHAR(32)  NOT NULL PRIMARY KEY,
  full_name       VARCHAR(100) NOT NULL,
  -- Argon2id in PHC string format.
  password_hash   VARCHAR(200) NOT NULL,
  -- ACTIVE or LOCKED.
  state           VARCHAR(16)  NOT NULL,
  -- Wrong passwords since the last right one.
  failed_sign_ins INTEGER      NOT NULL,
  signed_in_at    TIMESTAMP WITH TIME ZONE,
  version         BIGINT       NOT NULL
);

-- Roles in the hands of staff.
CREATE TABLE staff_role_assignment (
  id          VARCHAR(36) NOT NULL PRIMARY KEY,
  login_name  VARCHAR(32) NOT NULL REFERENCES staff (login_name),
  -- A StaffRole; SYSTEM is for jobs and never here.
  staff_role  VARCHAR(32) NOT NULL CHECK (staff_role <> 'SYSTEM'),
  -- Null: for the whole CA.
  branch_code VARCHAR(16) REFERENCES branch (code),
  UNIQUE (login_name, staff_role, branch_code)
);
