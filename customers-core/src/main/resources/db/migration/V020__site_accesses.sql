-- The websites that a member may read by the role SiteAccess. They are websites of the member's own org.
CREATE TABLE site_accesses (
  member_id  BINARY(16) NOT NULL,
  website_id BINARY(16) NOT NULL,
  PRIMARY KEY (member_id, website_id),
  KEY site_accesses_of_website (website_id),
  CONSTRAINT site_accesses_member FOREIGN KEY (member_id) REFERENCES members (id),
  CONSTRAINT site_accesses_website FOREIGN KEY (website_id) REFERENCES websites (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
