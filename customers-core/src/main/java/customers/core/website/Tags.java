package customers.core.website;

import static customers.core.error.CustomersException.invalid;

import java.util.List;

/**
 * Words to find a website by.
 *
 * @param items at most 100, each once, 1 to 64 characters after trimming, no control characters
 */
public record Tags(List<String> items) {
    /** No tags. */
    public static final Tags NONE = new Tags(List.of());

    private static final int MOST = 100;
    private static final int LONGEST = 64;

    /** Reads tags from a field of a request; INVALID_INPUT names that field. */
    static Tags of(String field, List<String> texts) {
        List<String> tags = texts.stream().map(String::strip).toList();
        if (tags.size() > MOST || tags.stream().distinct().count() < tags.size()) {
            throw invalid(field, "must be " + MOST + " at most, each once");
        }
        if (!tags.stream().allMatch(Tags::isTag)) {
            throw invalid(
                    field, "must each be 1 to " + LONGEST + " characters after trimming, without control characters");
        }
        return new Tags(tags);
    }

    private static boolean isTag(String tag) {
        int length = tag.codePointCount(0, tag.length());
        return length >= 1 && length <= LONGEST && tag.codePoints().noneMatch(Character::isISOControl);
    }
}
