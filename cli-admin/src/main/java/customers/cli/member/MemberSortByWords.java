package customers.cli.member;

import customers.cli.input.EnumWords;
import customers.v1.MemberSortBy;

/** What members are ordered by. */
final class MemberSortByWords extends EnumWords<MemberSortBy> {
    MemberSortByWords() {
        super(MemberSortBy.class);
    }
}
