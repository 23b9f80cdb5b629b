package customers.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.tree.Lineage;
import customers.core.tree.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Walks the whole of "Who may do what": role × operation × relation, against what is written down here a second time. */
class AccessTest {
    /** The domain page, in a table: which roles suffice, and what kind of operation it is. */
    private static final String WHO_MAY_DO_WHAT = """
            operation            kind         Owner SuperAdmin Business SiteAccess Support Sysadmin
            READ_ORG             read         yes   yes        -        -          yes     yes
            UPDATE_ORG           write        yes   yes        -        -          -       -
            SUSPEND_ORG          from-above   yes   yes        -        -          -       -
            DELETE_ORG           write        yes   yes        -        -          -       -
            CREATE_CUSTOMER      write        yes   yes        -        -          -       -
            LIST_CUSTOMERS       read         yes   yes        -        -          yes     yes
            CREATE_SUBSCRIPTION  write        yes   yes        -        -          -       -
            ONBOARD_CUSTOMER     write        yes   yes        -        -          -       -
            READ_SUBSCRIPTIONS   read         yes   yes        -        -          yes     yes
            CREATE_PLAN          write        yes   yes        yes      -          -       -
            LIST_TOKENS          read         yes   yes        -        -          -       -
            CREATE_TOKEN         write        yes   yes        -        -          -       -
            REVOKE_TOKEN         write        yes   yes        -        -          -       -
            READ_SERVERS         read         yes   yes        -        -          -       yes
            CREATE_SERVER        write        yes   yes        -        -          -       yes
            CREATE_SERVER_GROUP  write        yes   yes        -        -          -       yes
            CHANGE_SERVER_GROUP  write        yes   yes        -        -          -       yes
            RESTORE_ORG          restore      yes   yes        -        -          -       -
            ERASE                erase        yes   yes        -        -          yes     -
            READ_LOGINS          read         yes   yes        -        -          yes     yes
            CREATE_LOGIN         write        yes   yes        -        -          -       -
            READ_MEMBERS         read         yes   yes        -        -          yes     yes
            CHANGE_MEMBERS       write        yes   yes        -        -          -       -
            CHANGE_OWNER         write        yes   yes        -        -          -       -
            CREATE_SSO_LINK      write        yes   yes        -        -          -       -
            UPDATE_SUBSCRIPTION  write        yes   yes        -        -          -       -
            CHANGE_SUBSCRIPTION  from-above   yes   yes        -        -          -       -
            RESTORE_SUBSCRIPTION restore      yes   yes        -        -          -       -
            RECOUNT_SUBSCRIPTION write        yes   yes        -        -          -       -
            UPDATE_PLAN          write        yes   yes        yes      -          -       -
            DELETE_PLAN          write        yes   yes        yes      -          -       -
            READ_WEBSITES        read         yes   yes        -        yes        yes     yes
            CREATE_WEBSITE       write        yes   yes        -        -          -       -
            UPDATE_WEBSITE       write        yes   yes        -        -          -       -
            SUSPEND_WEBSITE      write        yes   yes        -        -          yes     -
            DELETE_WEBSITE       write        yes   yes        -        -          -       -
            READ_ACTIVITIES      read         yes   yes        -        -          yes     yes
            READ_LEDGER          read         yes   yes        -        -          yes     yes
            VERIFY_LEDGER        read         yes   yes        -        -          yes     yes
            WATCH_EVENTS         read         yes   yes        -        -          yes     yes
            READ_WEBHOOKS        read         yes   yes        -        -          -       -
            CHANGE_WEBHOOKS      write        yes   yes        -        -          -       -
            """;

    private static final List<Role> COLUMNS =
            List.of(Role.OWNER, Role.SUPER_ADMIN, Role.BUSINESS, Role.SITE_ACCESS, Role.SUPPORT, Role.SYSADMIN);

    /** How the target lies to the caller's org, and what comes of it for those whose role suffices. */
    private enum Relation {
        OWN("yes", "yes", "FORBIDDEN"),
        CHILD("yes", "yes", "yes"),
        GRANDCHILD("yes", "yes", "yes"),
        PARENT("FORBIDDEN", "FORBIDDEN", "FORBIDDEN"),
        SIBLING("FORBIDDEN", "FORBIDDEN", "FORBIDDEN"),
        STRANGER("FORBIDDEN", "FORBIDDEN", "FORBIDDEN"),
        UNKNOWN("FORBIDDEN", "FORBIDDEN", "FORBIDDEN"),
        UNKNOWN_TO_THE_MASTER_ORG("NOT_FOUND", "NOT_FOUND", "NOT_FOUND"),
        OWN_WHILE_IT_IS_SUSPENDED("yes", "FORBIDDEN", "FORBIDDEN"),
        CHILD_WHILE_OWN_IS_SUSPENDED("yes", "FORBIDDEN", "FORBIDDEN"),
        OWN_WHILE_AN_ANCESTOR_IS_SUSPENDED("yes", "FORBIDDEN", "FORBIDDEN"),
        CHILD_WHILE_AN_ANCESTOR_IS_SUSPENDED("yes", "FORBIDDEN", "FORBIDDEN"),
        SUSPENDED_CHILD("yes", "yes", "yes"),
        GRANDCHILD_BELOW_A_SUSPENDED_CHILD("yes", "yes", "yes"),
        DELETED_OWN("yes", "NOT_FOUND", "FORBIDDEN"),
        DELETED_CHILD("yes", "NOT_FOUND", "NOT_FOUND"),
        DELETED_STRANGER("FORBIDDEN", "FORBIDDEN", "FORBIDDEN");

        private final String read;
        private final String write;
        private final String fromAbove;

        Relation(String read, String write, String fromAbove) {
            this.read = read;
            this.write = write;
            this.fromAbove = fromAbove;
        }

        String outcome(String kind) {
            return switch (kind) {
                case "read" -> read;
                case "write" -> write;
                case "from-above" -> fromAbove;
                // Restoring is from above, and what is deleted is what it is for.
                case "restore" -> this == DELETED_CHILD ? "yes" : fromAbove;
                case "erase" -> this == UNKNOWN_TO_THE_MASTER_ORG ? "NOT_FOUND" : "FORBIDDEN";
                default -> throw new IllegalArgumentException(kind);
            };
        }
    }

    private static final OrgId MASTER = OrgId.next();
    private static final OrgId PARENT = OrgId.next();
    private static final OrgId OWN = OrgId.next();
    private static final OrgId CHILD = OrgId.next();
    private static final OrgId GRANDCHILD = OrgId.next();
    private static final OrgId OTHER = OrgId.next();

    @TestFactory
    Stream<DynamicTest> everyRoleEveryOperationEveryRelation() {
        List<DynamicTest> tests = new ArrayList<>();
        WHO_MAY_DO_WHAT.lines().skip(1).map(line -> line.split("\\s+", -1)).forEach(row -> {
            Operation operation = Operation.valueOf(row[0]);
            for (int column = 0; column < COLUMNS.size(); column++) {
                Role role = COLUMNS.get(column);
                boolean suffices = row[2 + column].equals("yes");
                for (Relation relation : Relation.values()) {
                    String expected = suffices ? relation.outcome(row[1]) : "FORBIDDEN";
                    tests.add(dynamicTest(
                            operation + " by " + role + " on " + relation,
                            () -> assertThat(outcome(operation, role, relation)).isEqualTo(expected)));
                }
            }
        });
        return tests.stream();
    }

    @Test
    void theTableNamesEveryOperationAndEveryRole() {
        assertThat(WHO_MAY_DO_WHAT.lines().skip(1).map(line -> line.split("\\s+", 2)[0]))
                .containsExactlyElementsOf(
                        Arrays.stream(Operation.values()).map(Enum::name).toList());
        assertThat(COLUMNS).containsExactlyInAnyOrder(Role.values());
    }

    private static String outcome(Operation operation, Role role, Relation relation) {
        Membership membership =
                relation == Relation.UNKNOWN_TO_THE_MASTER_ORG ? member(MASTER, role) : member(OWN, role);
        CustomersException refusal = catchThrowableOfType(
                CustomersException.class, () -> Access.require(caller(membership), operation, target(relation)));
        return refusal == null ? "yes" : refusal.reason().name();
    }

    private static Lineage target(Relation relation) {
        return switch (relation) {
            case OWN -> lineage(null, OWN, PARENT, MASTER);
            case CHILD -> lineage(null, CHILD, OWN, PARENT, MASTER);
            case GRANDCHILD -> lineage(null, GRANDCHILD, CHILD, OWN, PARENT, MASTER);
            case PARENT -> lineage(null, PARENT, MASTER);
            case SIBLING -> lineage(null, OTHER, PARENT, MASTER);
            case STRANGER -> lineage(null, GRANDCHILD, OTHER, MASTER);
            case UNKNOWN, UNKNOWN_TO_THE_MASTER_ORG -> new Lineage(List.of());
            case OWN_WHILE_IT_IS_SUSPENDED -> lineage(OWN, OWN, PARENT, MASTER);
            case CHILD_WHILE_OWN_IS_SUSPENDED -> lineage(OWN, CHILD, OWN, PARENT, MASTER);
            case OWN_WHILE_AN_ANCESTOR_IS_SUSPENDED -> lineage(PARENT, OWN, PARENT, MASTER);
            case CHILD_WHILE_AN_ANCESTOR_IS_SUSPENDED -> lineage(PARENT, CHILD, OWN, PARENT, MASTER);
            case SUSPENDED_CHILD -> lineage(CHILD, CHILD, OWN, PARENT, MASTER);
            case GRANDCHILD_BELOW_A_SUSPENDED_CHILD -> lineage(CHILD, GRANDCHILD, CHILD, OWN, PARENT, MASTER);
            case DELETED_OWN -> deleted(lineage(null, OWN, PARENT, MASTER));
            case DELETED_CHILD -> deleted(lineage(null, CHILD, OWN, PARENT, MASTER));
            case DELETED_STRANGER -> deleted(lineage(null, OTHER, MASTER));
        };
    }

    private static Lineage lineage(@Nullable OrgId suspended, OrgId... fromNearest) {
        List<Lineage.Node> nodes = new ArrayList<>();
        for (OrgId org : fromNearest) {
            boolean frozen = org.equals(suspended);
            nodes.add(new Lineage.Node(
                    org, nodes.size(), frozen ? Status.SUSPENDED : Status.ACTIVE, frozen ? MASTER : null, null));
        }
        return new Lineage(nodes);
    }

    private static Lineage deleted(Lineage live) {
        List<Lineage.Node> nodes = new ArrayList<>(live.nodes());
        nodes.set(0, new Lineage.Node(live.self().id(), 0, Status.DELETED, null, null));
        return new Lineage(nodes);
    }

    private static Membership member(OrgId org, Role... roles) {
        return new Membership(org, org.equals(MASTER), Arrays.stream(roles).collect(Collectors.toSet()));
    }

    private static Caller caller(Membership... memberships) {
        return new Caller("token:1", null, List.of(memberships), "request", null, null);
    }

    @Test
    void ofSeveralMembershipsTheHighestCounts() {
        Lineage target = lineage(null, CHILD, OWN, PARENT, MASTER);
        Caller caller = caller(member(CHILD, Role.OWNER), member(PARENT, Role.SUPER_ADMIN), member(OWN, Role.OWNER));
        assertThat(Access.require(caller, Operation.UPDATE_ORG, target).org()).isEqualTo(PARENT);
    }

    @Test
    void aHigherMembershipWithoutTheRoleDoesNotCount() {
        Lineage target = lineage(null, CHILD, OWN, PARENT, MASTER);
        Caller caller = caller(member(PARENT, Role.SUPPORT), member(CHILD, Role.OWNER));
        assertThat(Access.require(caller, Operation.UPDATE_ORG, target).org()).isEqualTo(CHILD);
        assertThat(Access.require(caller, Operation.READ_ORG, target).org()).isEqualTo(PARENT);
    }

    @Test
    void aMembershipAboveTheSuspensionStillWrites() {
        Lineage target = lineage(OWN, CHILD, OWN, PARENT, MASTER);
        Caller caller = caller(member(OWN, Role.OWNER), member(MASTER, Role.OWNER));
        assertThat(Access.require(caller, Operation.UPDATE_ORG, target).org()).isEqualTo(MASTER);
    }

    @Test
    void oneOfSeveralRolesSuffices() {
        Caller caller = caller(member(OWN, Role.SITE_ACCESS, Role.BUSINESS));
        Lineage target = lineage(null, OWN, PARENT, MASTER);
        assertThat(Access.require(caller, Operation.CREATE_PLAN, target).roles())
                .isEqualTo(EnumSet.of(Role.SITE_ACCESS, Role.BUSINESS));
    }

    @Test
    void withoutACredentialNothingIsAllowedAndNothingIsTold() {
        Caller anonymous = Caller.anonymous("request", null, null);
        for (Operation operation : Operation.values()) {
            Set<String> sentences = Stream.of(Relation.OWN, Relation.UNKNOWN, Relation.DELETED_STRANGER)
                    .map(relation -> catchThrowableOfType(
                            CustomersException.class, () -> Access.require(anonymous, operation, target(relation))))
                    .peek(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.FORBIDDEN))
                    .map(CustomersException::getMessage)
                    .collect(Collectors.toSet());
            assertThat(sentences).hasSize(1);
        }
    }

    @Test
    void onlyTheMasterOrgErasesAndItErasesWhatIsDeletedToo() {
        Caller support = caller(member(MASTER, Role.SUPPORT));
        assertThat(Access.require(support, Operation.ERASE, deleted(lineage(null, CHILD, OWN, MASTER)))
                        .org())
                .isEqualTo(MASTER);
        assertThat(Access.require(support, Operation.ERASE, lineage(CHILD, CHILD, OWN, MASTER))
                        .org())
                .isEqualTo(MASTER);
    }
}
