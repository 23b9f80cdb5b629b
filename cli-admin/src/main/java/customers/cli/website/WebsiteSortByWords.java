package customers.cli.website;

import customers.cli.input.EnumWords;
import customers.v1.WebsiteSortBy;

/** What websites are ordered by. */
final class WebsiteSortByWords extends EnumWords<WebsiteSortBy> {
    WebsiteSortByWords() {
        super(WebsiteSortBy.class);
    }
}
