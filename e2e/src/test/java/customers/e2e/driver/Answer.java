package customers.e2e.driver;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came back: the body as the contract's JSON, null node when there is none; the new session if one was opened; and the
 * version of the one resource that the body is, if it has one.
 */
public record Answer(JsonNode body, String session, String etag) {
    /** Where versions are told in the body, which is so through every door but HTTP. */
    static Answer withEtagInside(JsonNode body, String session) {
        var etag = body instanceof ObjectNode object ? object.remove("etag") : null;
        return new Answer(body, session, etag == null ? "" : etag.asString());
    }
}
