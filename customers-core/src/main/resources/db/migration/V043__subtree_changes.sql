-- What suspending, lifting, deleting, restoring and erasing change in subtree_counts: inserted in the transaction of the
-- change, added to every count that is read, and taken away when it is folded in. Creations are not here: their activities
-- tell of them. Costs nothing: the table is empty.
CREATE TABLE subtree_changes (
  number      BIGINT            NOT NULL AUTO_INCREMENT,
  ancestor_id BINARY(16)        NOT NULL,
  depth       SMALLINT UNSIGNED NOT NULL,
  status      ENUM('ACTIVE', 'SUSPENDED', 'DELETED') NOT NULL,
  orgs        BIGINT            NOT NULL,
  PRIMARY KEY (number),
  KEY subtree_changes_of_ancestor (ancestor_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
