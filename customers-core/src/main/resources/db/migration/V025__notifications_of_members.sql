-- What a member is notified of, words of the clients; null for nothing. Instant.
ALTER TABLE members ADD COLUMN notifications JSON NULL;
