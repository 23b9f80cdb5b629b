package customers.cli.input;

import customers.v1.Role;

/** The roles that a member or a token may have. */
public final class RoleWords extends EnumWords<Role> {
    public RoleWords() {
        super(Role.class);
    }
}
