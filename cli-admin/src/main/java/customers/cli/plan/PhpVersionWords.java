package customers.cli.plan;

import customers.cli.input.EnumWords;
import customers.v1.PhpVersion;

/** The PHP release lines. */
final class PhpVersionWords extends EnumWords<PhpVersion> {
    PhpVersionWords() {
        super(PhpVersion.class);
    }
}
