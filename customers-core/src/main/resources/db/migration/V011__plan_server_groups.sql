-- Where the websites of a plan's subscribers are placed.
CREATE TABLE plan_server_groups (
  plan_id  BIGINT     NOT NULL,
  group_id BINARY(16) NOT NULL,
  position SMALLINT   NOT NULL,
  PRIMARY KEY (plan_id, group_id),
  KEY plan_server_groups_by_group (group_id),
  CONSTRAINT plan_server_groups_plan FOREIGN KEY (plan_id) REFERENCES plans (id),
  CONSTRAINT plan_server_groups_group FOREIGN KEY (group_id) REFERENCES server_groups (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
