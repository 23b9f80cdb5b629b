-- Each is the beginning of another key now, so it costs writes and finds nothing more. Instant.
ALTER TABLE orgs
  DROP KEY orgs_children_by_name,
  DROP KEY orgs_by_name;
