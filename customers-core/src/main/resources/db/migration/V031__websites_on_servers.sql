-- How many live websites a server serves, by the key alone: placement looks for the server with the fewest. Each key takes
-- the place of the one that its foreign key made. Adding them copies nothing and lets writes go on.
ALTER TABLE websites
  ADD KEY websites_on_app_server (app_server_id, status),
  ADD KEY websites_on_backup_server (backup_server_id, status),
  ADD KEY websites_on_db_server (db_server_id, status),
  ADD KEY websites_on_email_server (email_server_id, status);
