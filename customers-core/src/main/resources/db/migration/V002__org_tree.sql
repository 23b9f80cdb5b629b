-- Every pair of an org and an org at or above it (depth 0 is the org itself). One range of the primary key is a subtree
-- in the order of creation; one range of the second key is the way up to the root.
CREATE TABLE org_tree (
  ancestor_id   BINARY(16)        NOT NULL,
  descendant_id BINARY(16)        NOT NULL,
  depth         SMALLINT UNSIGNED NOT NULL,
  PRIMARY KEY (ancestor_id, descendant_id),
  KEY org_tree_way_up (descendant_id, ancestor_id, depth),
  CONSTRAINT org_tree_ancestor FOREIGN KEY (ancestor_id) REFERENCES orgs (id),
  CONSTRAINT org_tree_descendant FOREIGN KEY (descendant_id) REFERENCES orgs (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
