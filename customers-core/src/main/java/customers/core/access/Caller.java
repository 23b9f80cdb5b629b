package customers.core.access;

import customers.core.etag.IfMatch;
import customers.core.id.SessionId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, built once at the boundary and passed on as the first argument.
 *
 * @param actor for the ledger and the log: {@code token:<id>}, {@code login:<id>} or {@code system}
 * @param session the session it came with, if it did
 * @param memberships in which orgs it has which roles; none for a caller without credential
 * @param requestId finds the call in the logs
 * @param ipAddr where it comes from, as far as the boundary can tell; at most 45 characters
 * @param deadline when the answer is no longer wanted; nothing is committed after it
 * @param ifMatch which version the thing that the call changes must be in
 */
public record Caller(
        String actor,
        @Nullable SessionId session,
        List<Membership> memberships,
        String requestId,
        @Nullable String ipAddr,
        @Nullable Instant deadline,
        IfMatch ifMatch) {

    /** A call for whatever version there is. */
    public Caller(
            String actor,
            @Nullable SessionId session,
            List<Membership> memberships,
            String requestId,
            @Nullable String ipAddr,
            @Nullable Instant deadline) {
        this(actor, session, memberships, requestId, ipAddr, deadline, IfMatch.ANY);
    }

    /** A caller without credential. */
    public static Caller anonymous(String requestId, @Nullable String ipAddr, @Nullable Instant deadline) {
        return new Caller("anonymous", null, List.of(), requestId, ipAddr, deadline);
    }

    /** This software itself, bound to no deadline; the request id says what for. */
    public static Caller system(String requestId) {
        return new Caller("system", null, List.of(), requestId, null, null);
    }

    /** The one whose deadline comes first: nothing that they all are in is committed after it. */
    public static Caller soonest(Stream<Caller> callers) {
        return callers.min(Comparator.comparing(Caller::deadline, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElseThrow();
    }

    /** The same call by somebody who turned out to be this one. */
    public Caller as(String known) {
        return new Caller(known, session, memberships, requestId, ipAddr, deadline, ifMatch);
    }

    /** The same call, meant for some versions only. */
    public Caller onlyIf(IfMatch condition) {
        return new Caller(actor, session, memberships, requestId, ipAddr, deadline, condition);
    }

    /** The same caller in a request of its own. */
    public Caller withRequestId(String id) {
        return new Caller(actor, session, memberships, id, ipAddr, deadline, ifMatch);
    }
}
