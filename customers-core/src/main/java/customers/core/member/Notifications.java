package customers.core.member;

import java.util.List;

/** What a member is notified of: words of the clients, kept as they are. */
public record Notifications(List<String> items) {}
