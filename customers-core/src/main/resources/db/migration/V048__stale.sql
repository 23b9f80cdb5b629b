-- What a write has made stale of what servers remember: `SESSION:<id>`, say. With the activity it travels in the feed, which
-- every server follows, to those that did not do the write. Null for most writes, and then it costs nothing.
-- Added at the end of the row: at once on both engines, however large the table.
ALTER TABLE activities ADD COLUMN stale VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL;
