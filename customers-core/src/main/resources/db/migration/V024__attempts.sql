-- How much of an allowance of attempts is used, without whose it is: a counter is a digest of what is counted by. Each
-- attempt moves whole_at on by its part of the window, and time brings it back; what lies in the past counts nothing and
-- is purged by attempts_by_whole_at.
CREATE TABLE attempts (
  counter  BINARY(32)  NOT NULL,
  whole_at DATETIME(3) NOT NULL,
  PRIMARY KEY (counter),
  KEY attempts_by_whole_at (whole_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
