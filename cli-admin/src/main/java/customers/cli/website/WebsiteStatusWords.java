package customers.cli.website;

import customers.cli.input.EnumWords;
import customers.v1.WebsiteStatus;

/** {@code active}, {@code disabled} and {@code deleted}. */
final class WebsiteStatusWords extends EnumWords<WebsiteStatus> {
    WebsiteStatusWords() {
        super(WebsiteStatus.class);
    }
}
