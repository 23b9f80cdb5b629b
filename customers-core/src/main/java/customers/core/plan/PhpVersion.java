package customers.core.plan;

/** The PHP release lines, oldest first. */
public enum PhpVersion {
    PHP52,
    PHP53,
    PHP54,
    PHP55,
    PHP56,
    PHP70,
    PHP71,
    PHP72,
    PHP73,
    PHP74,
    PHP80,
    PHP81,
    PHP82,
    PHP83,
    PHP84
}
