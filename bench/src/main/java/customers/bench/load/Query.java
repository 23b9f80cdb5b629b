package customers.bench.load;

import customers.v1.CustomerSortBy;
import customers.v1.GetOrgCustomersRequest;
import customers.v1.LifecycleStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What is to be listed of customers, in the words of a URL. */
public final class Query {
    private final Map<String, String> words;

    private Query(Map<String, String> words) {
        this.words = words;
    }

    /** The first so many direct customers. */
    public static Query first(int limit) {
        return new Query(Map.of()).with("limit", limit);
    }

    /** The same, and this. */
    public Query with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(words);
        more.put(name, value.toString());
        return new Query(more);
    }

    /** The offset; 0 without one. */
    public long offset() {
        return Long.parseLong(words.getOrDefault("offset", "0"));
    }

    /** As the end of a URL. */
    public String text() {
        StringBuilder text = new StringBuilder();
        words.forEach((name, value) -> text.append(text.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }

    /** As a message. */
    public GetOrgCustomersRequest.Builder request() {
        GetOrgCustomersRequest.Builder request = GetOrgCustomersRequest.newBuilder();
        words.forEach((name, value) -> set(request, name, value));
        return request;
    }

    private static void set(GetOrgCustomersRequest.Builder request, String name, String value) {
        switch (name) {
            case "limit" -> request.setLimit(Integer.parseInt(value));
            case "offset" -> request.setOffset(Long.parseLong(value));
            case "recursive" -> request.setRecursive(Boolean.parseBoolean(value));
            case "maxDepth" -> request.setMaxDepth(Integer.parseInt(value));
            case "planId" -> request.setPlanId(Long.parseLong(value));
            case "externalId" -> request.setExternalId(value);
            case "ownerEmail" -> request.setOwnerEmail(value);
            case "search" -> request.setSearch(value);
            case "cursor" -> request.setCursor(value);
            case "status" ->
                request.setStatus(LifecycleStatus.valueOf("LIFECYCLE_STATUS_" + value.toUpperCase(Locale.ROOT)));
            case "sortBy" -> request.setSortBy(CustomerSortBy.valueOf("CUSTOMER_SORT_BY_" + constant(value)));
            default -> throw new IllegalArgumentException("no such parameter: " + name);
        }
    }

    private static String constant(String camel) {
        return camel.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}
