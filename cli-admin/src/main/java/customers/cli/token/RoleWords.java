package customers.cli.token;

import customers.cli.input.EnumWords;
import customers.v1.Role;

/** The roles that a token may have. */
final class RoleWords extends EnumWords<Role> {
    RoleWords() {
        super(Role.class);
    }
}
