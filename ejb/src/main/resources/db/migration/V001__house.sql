-- What is known of this hall itself: one row a fact.
CREATE TABLE hall_fact (
  name VARCHAR(64)  NOT NULL PRIMARY KEY,
  fact VARCHAR(512) NOT NULL
);
