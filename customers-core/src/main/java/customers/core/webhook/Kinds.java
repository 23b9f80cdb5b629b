package customers.core.webhook;

import java.util.List;

/** Kinds of events as they are kept together in one column; none stands for all. */
public record Kinds(List<String> items) {}
