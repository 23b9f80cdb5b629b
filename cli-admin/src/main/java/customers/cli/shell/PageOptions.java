package customers.cli.shell;

import com.google.protobuf.Message;
import customers.cli.exit.RefusedException;
import customers.cli.input.SortOrderWords;
import customers.v1.SortOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every listing. */
public final class PageOptions {
    /** The largest page that the server gives. */
    private static final int LARGEST = 1000;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most so many, 1 to 1000; all of them, page by page, when not given.")
    private @Nullable Integer limit;

    @Option(names = "--offset", paramLabel = "N", description = "Skip so many; 0 when not given.")
    private long offset;

    @Option(
            names = "--cursor",
            paramLabel = "CURSOR",
            description = "One page by cursor: the nextCursor of the page before, or '' to begin. Not with --offset.")
    private @Nullable String cursor;

    @Option(
            names = "--sort-order",
            paramLabel = "ORDER",
            converter = SortOrderWords.class,
            completionCandidates = SortOrderWords.class,
            description = "The direction: ${COMPLETION-CANDIDATES}; asc when not given.")
    private SortOrder sortOrder = SortOrder.SORT_ORDER_UNSPECIFIED;

    public SortOrder sortOrder() {
        return sortOrder;
    }

    Page first() {
        return new Page(offset, limit == null ? LARGEST : limit);
    }

    /** The request by cursor where one is given, and for all there are: no row is then missed or told twice. */
    <Q extends Message> Q begin(Q request) {
        if (cursor == null && (limit != null || offset != 0)) {
            return request;
        }
        if (offset != 0) {
            throw RefusedException.usage("--cursor goes on after a row: not together with --offset.");
        }
        return Pages.byCursor(request, cursor == null ? "" : cursor);
    }

    boolean wantsAll() {
        return limit == null && cursor == null;
    }
}
