-- A session that a link opened reaches one membership alone and goes with it; null for a session of the whole login.
-- Rebuilds the table for the keys, holding writes to it.
ALTER TABLE sessions
  ADD COLUMN member_id BINARY(16) NULL,
  ADD KEY sessions_of_member (member_id),
  ADD CONSTRAINT sessions_member FOREIGN KEY (member_id) REFERENCES members (id) ON DELETE CASCADE;
