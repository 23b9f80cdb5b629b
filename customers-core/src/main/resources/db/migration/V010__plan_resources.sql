-- What a plan grants: no row is no grant, no total is unlimited. 2^53 - 1 is the largest integer that every JSON client
-- reads exactly.
CREATE TABLE plan_resources (
  plan_id  BIGINT      NOT NULL,
  name     VARCHAR(64) NOT NULL,
  position SMALLINT    NOT NULL,
  total    BIGINT      NULL,
  PRIMARY KEY (plan_id, name),
  CONSTRAINT plan_resources_plan FOREIGN KEY (plan_id) REFERENCES plans (id),
  CONSTRAINT plan_resources_total CHECK (total IS NULL OR total BETWEEN 0 AND 9007199254740991)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
