package customers.cli.website;

import customers.cli.input.EnumWords;
import customers.v1.WebsiteKind;

/** What websites are for. */
final class WebsiteKindWords extends EnumWords<WebsiteKind> {
    WebsiteKindWords() {
        super(WebsiteKind.class);
    }
}
