-- When the whole installation was last verified and what came of it: one row, which every server tells its metric from, and
-- which decides which of several servers begins the next pass. The first is due a whole interval after this.
CREATE TABLE verifications (
  id          TINYINT     NOT NULL,
  started_at  DATETIME(3) NOT NULL,
  finished_at DATETIME(3) NULL,
  violations  BIGINT      NULL,
  clean_at    DATETIME(3) NULL,
  PRIMARY KEY (id),
  CONSTRAINT verifications_one CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO verifications (id, started_at) VALUES (1, UTC_TIMESTAMP(3));
