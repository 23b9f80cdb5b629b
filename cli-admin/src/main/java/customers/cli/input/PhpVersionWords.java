package customers.cli.input;

import customers.v1.PhpVersion;

/** The PHP release lines. */
public final class PhpVersionWords extends EnumWords<PhpVersion> {
    public PhpVersionWords() {
        super(PhpVersion.class);
    }
}
