package customers.core.error;

/** Why a call is refused. Each boundary maps these to its own codes in one place; docs/errors.md is the table. */
public enum Reason {
    /** A field is missing, malformed or too long. */
    INVALID_INPUT,
    /** No credential, or one that is unknown, expired or revoked. */
    UNAUTHORIZED,
    /** The caller's roles do not reach. */
    FORBIDDEN,
    /** Within the caller's reach, but not there. */
    NOT_FOUND,
    /** Something that must be unique is taken. */
    ALREADY_EXISTS,
    /** The seller's reseller subscription, or what a website is to consume from, has too little left. */
    QUOTA_EXCEEDED,
    /** Valid, but the state forbids it. */
    FAILED_PRECONDITION,
    /** It is not in the version that the call is meant for. */
    STALE,
    /** Too many attempts. */
    RATE_LIMITED,
    /** A dependency is down or too slow, or the rows were too busy; safe to try again. */
    UNAVAILABLE,
    /** A bug. */
    INTERNAL
}
