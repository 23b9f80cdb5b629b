package customers.e2e.driver;

import tools.jackson.databind.JsonNode;

/** What came back: the body as the contract's JSON, null node when there is none, and the new session if one was opened. */
public record Answer(JsonNode body, String session) {}
