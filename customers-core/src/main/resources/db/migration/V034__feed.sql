-- How far the change feed is: the position that was given last. One row; who gives positions locks it.
CREATE TABLE feed (
  id       TINYINT NOT NULL,
  position BIGINT  NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO feed (id, position) VALUES (1, 0);
