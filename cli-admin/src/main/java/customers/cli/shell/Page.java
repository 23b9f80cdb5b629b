package customers.cli.shell;

/** A part of a listing: where it begins, and how many it may hold. */
public record Page(long offset, int limit) {}
