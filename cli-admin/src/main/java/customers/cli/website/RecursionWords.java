package customers.cli.website;

import customers.cli.input.EnumWords;
import customers.v1.Recursion;

/** Which orgs a listing of websites reaches. */
final class RecursionWords extends EnumWords<Recursion> {
    RecursionWords() {
        super(Recursion.class);
    }
}
