package customers.cli;

import static customers.cli.RequestsTest.MINE;

import customers.cli.RequestsTest.Row;
import java.util.stream.Stream;

/** The commands of {@link RequestsTest} about websites and what changes or ends. */
final class LifecycleRows {
    private LifecycleRows() {}

    static Stream<Row> rows() {
        return Stream.of(
                        orgs(),
                        conditions(),
                        events(),
                        subscriptionStates(),
                        websiteChanges(),
                        planItems(),
                        subscriptions(),
                        plans(),
                        websites())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> orgs() {
        return Stream.of(
                new Row(
                        "customer stats --interval month",
                        "GetCustomersAdded",
                        MINE + "time_interval: TIME_INTERVAL_MONTH"),
                new Row("org restore --org o", "UpdateOrg", "org_id: 'o' org { status: LIFECYCLE_STATUS_ACTIVE }"),
                new Row("org delete --org o --force --yes", "DeleteOrg", "org_id: 'o' force: true"),
                new Row("org set-owner m", "SetOrgOwner", MINE + "owner { member_id: 'm' }"),
                new Row("org remove-owner --yes", "RemoveOrgOwner", MINE),
                new Row("org branding --org o", "GetBranding", "org_id: 'o'"),
                new Row(
                        "activity list --kind org.update --after 2027-01-31T09:30:00Z --before"
                                + " 2027-01-31T10:30:00+01:00 --sort-order desc",
                        "ListActivities",
                        MINE + "cursor: '' limit: 1000 sort_order: SORT_ORDER_DESC kind: 'org.update'"
                                + " created_after { seconds: 1801387800 } created_before { seconds:"
                                + " 1801387800 }"));
    }

    private static Stream<Row> events() {
        return Stream.of(
                new Row("org verify --org o", "VerifyLedger", "org_id: 'o'"),
                new Row("quota verify --org o", "VerifyLedger", "org_id: 'o'"),
                new Row("event watch --max 0", "WatchEvents", MINE),
                new Row(
                        "event watch --org o --resume AQ --kind org.update,plan.create --kind plan.delete",
                        "WatchEvents",
                        "org_id: 'o' resume_token: 'AQ' kinds: ['org.update', 'plan.create', 'plan.delete']"),
                new Row("event watch --from-start", "WatchEvents", MINE + "from_start: true"));
    }

    private static Stream<Row> subscriptions() {
        return Stream.of(
                new Row(
                        "subscription list --sort-by vendorId --sort-order desc --limit 2" + " --offset 1",
                        "ListSubscriptions",
                        MINE + "offset: 1 limit: 2 sort_by: SUBSCRIPTION_SORT_BY_VENDOR_ID"
                                + " sort_order: SORT_ORDER_DESC"),
                new Row(
                        "subscription update 7 --customer c --plan 8 --friendly-name=" + " --db-server d",
                        "UpdateSubscription",
                        "org_id: 'c' subscription_id: 7 subscription { plan_id: 8"
                                + " friendly_name: '' dedicated_servers { db_server_id: 'd' } }"),
                new Row(
                        "subscription update 7 --customer c --no-servers",
                        "UpdateSubscription",
                        "org_id: 'c' subscription_id: 7 subscription { dedicated_servers { } }"));
    }

    private static Stream<Row> subscriptionStates() {
        return Stream.of(
                new Row(
                        "subscription suspend 7 --customer c",
                        "UpdateSubscription",
                        "org_id: 'c' subscription_id: 7 subscription { status:" + " LIFECYCLE_STATUS_SUSPENDED }"),
                new Row(
                        "subscription lift 7 --customer c",
                        "UpdateSubscription",
                        "org_id: 'c' subscription_id: 7 subscription { status:" + " LIFECYCLE_STATUS_ACTIVE }"),
                new Row(
                        "subscription restore 7 --customer c",
                        "UpdateSubscription",
                        "org_id: 'c' subscription_id: 7 subscription { status:" + " LIFECYCLE_STATUS_ACTIVE }"),
                new Row(
                        "subscription delete 7 --customer c --yes",
                        "DeleteSubscription",
                        "org_id: 'c' subscription_id: 7"),
                new Row(
                        "subscription delete 7 --customer c --force --yes",
                        "DeleteSubscription",
                        "org_id: 'c' subscription_id: 7 force: true"),
                new Row(
                        "subscription recount 7 --customer c",
                        "CalculateResourceUsage",
                        "org_id: 'c' subscription_id: 7"),
                new Row(
                        "subscription ledger 7 --customer c --resource websites --after 2027-01-31T09:30:00Z --limit 5",
                        "ListLedgerEntries",
                        "org_id: 'c' subscription_id: 7 offset: 0 limit: 5 resource: 'websites'"
                                + " created_after { seconds: 1801387800 }"));
    }

    private static Stream<Row> conditions() {
        return Stream.of(
                new Row(
                        "org suspend --org o --if-match AQ_-9",
                        "UpdateOrg",
                        "org_id: 'o' org { status: LIFECYCLE_STATUS_SUSPENDED } if_match: '\"AQ_-9\"'"),
                new Row("org delete --org o --yes --if-match *", "DeleteOrg", "org_id: 'o' if_match: '*'"),
                new Row("org remove-owner --yes --if-match \"A\"", "RemoveOrgOwner", MINE + "if_match: '\"A\"'"),
                new Row(
                        "plan set-allowance 7 ssh --if-match A",
                        "SetPlanAllowance",
                        MINE + "plan_id: 7 name: 'ssh' if_match: '\"A\"'"),
                new Row(
                        "subscription lift 7 --customer c --if-match A",
                        "UpdateSubscription",
                        "org_id: 'c' subscription_id: 7 subscription { status: LIFECYCLE_STATUS_ACTIVE }"
                                + " if_match: '\"A\"'"));
    }

    private static Stream<Row> plans() {
        return Stream.of(
                new Row(
                        "plan update 7 --name New --plan-type shared --server-group g"
                                + " --default-server-group g --allow-server-group-selection=false"
                                + " --memory-limit 1GiB --fs-quota 2GiB --php php83,php84 --default-php"
                                + " php84 --redis=false --wordpress-theme=",
                        "UpdatePlan",
                        MINE + "plan_id: 7 plan { name: 'New' plan_type: PLAN_TYPE_SHARED"
                                + " server_group_ids: 'g' server_group_ids_given: true"
                                + " default_server_group_id: 'g' allow_server_group_selection: false"
                                + " cgroup_limits { memory_limit: 1073741824 } fs_quota_limit {"
                                + " total_available: 2147483648 } allowed_php_versions:"
                                + " [PHP_VERSION_PHP83, PHP_VERSION_PHP84] allowed_php_versions_given:"
                                + " true default_php_version: PHP_VERSION_PHP84 redis_allowed: false"
                                + " preinstall_wordpress_theme: '' }"),
                new Row(
                        "plan update 7 --no-server-groups --all-php --nproc unlimited" + " --fs-quota unlimited",
                        "UpdatePlan",
                        MINE + "plan_id: 7 plan { server_group_ids_given: true"
                                + " allowed_php_versions_given: true cgroup_limits { } fs_quota_limit {" + " } }"));
    }

    private static Stream<Row> planItems() {
        return Stream.of(
                new Row("plan delete 7 --yes", "DeletePlan", MINE + "plan_id: 7"),
                new Row(
                        "plan add-resource 7 diskspace=10GiB",
                        "CreatePlanResource",
                        MINE + "plan_id: 7 resource { name: 'diskspace' total: 10737418240 }"),
                new Row(
                        "plan add-resource 7 mailboxes=unlimited",
                        "CreatePlanResource",
                        MINE + "plan_id: 7 resource { name: 'mailboxes' }"),
                new Row(
                        "plan set-resource 7 websites=3",
                        "UpdatePlanResource",
                        MINE + "plan_id: 7 name: 'websites' resource { total: 3 }"),
                new Row(
                        "plan set-resource 7 websites=unlimited",
                        "UpdatePlanResource",
                        MINE + "plan_id: 7 name: 'websites' resource { }"),
                new Row(
                        "plan add-allowance 7 ssh",
                        "CreatePlanAllowance",
                        MINE + "plan_id: 7 allowance { name: 'ssh' }"),
                new Row("plan set-allowance 7 ssh", "SetPlanAllowance", MINE + "plan_id: 7 name: 'ssh'"),
                new Row("plan remove-allowance 7 ssh --yes", "DeletePlanAllowance", MINE + "plan_id: 7 name: 'ssh'"),
                new Row(
                        "plan add-selection 7 os=linux",
                        "CreatePlanSelection",
                        MINE + "plan_id: 7 selection { name: 'os' value: 'linux' }"),
                new Row(
                        "plan set-selection 7 os=linux=6",
                        "UpdatePlanSelection",
                        MINE + "plan_id: 7 name: 'os' selection { value: 'linux=6' }"));
    }

    private static Stream<Row> websites() {
        return Stream.of(
                new Row("website create --domain a.example", "CreateWebsite", MINE + "website { domain: 'a.example' }"),
                new Row(
                        "website create --domain a.example --kind staging --subscription 7"
                                + " --app-server a --backup-server b --db-server d --email-server e"
                                + " --server-group g --php php84",
                        "CreateWebsite",
                        MINE + "kind: WEBSITE_KIND_STAGING website { domain: 'a.example'"
                                + " subscription_id: 7 app_server_id: 'a' backup_server_id: 'b'"
                                + " db_server_id: 'd' email_server_id: 'e' server_group_id: 'g'"
                                + " php_version: PHP_VERSION_PHP84 }"),
                new Row("website list", "ListWebsites", MINE + "cursor: '' limit: 1000"),
                new Row(
                        "website list --recursion infinite --search shop --subscription 7"
                                + " --plan 8 --status disabled --show-deleted --kind normal --sort-by"
                                + " domain --sort-order desc --limit 1",
                        "ListWebsites",
                        MINE + "offset: 0 limit: 1 recursion: RECURSION_INFINITE search: 'shop'"
                                + " subscription_id: 7 plan_id: 8 status: WEBSITE_STATUS_DISABLED"
                                + " show_deleted: true kind: WEBSITE_KIND_NORMAL sort_by:"
                                + " WEBSITE_SORT_BY_DOMAIN sort_order: SORT_ORDER_DESC"));
    }

    private static Stream<Row> websiteChanges() {
        return Stream.of(
                new Row("website get w", "GetWebsite", MINE + "website_id: 'w'"),
                new Row(
                        "website update w --php php83 --tag shop --tag big --subscription 8",
                        "UpdateWebsite",
                        MINE + "website_id: 'w' website { php_version: PHP_VERSION_PHP83 tags:"
                                + " ['shop', 'big'] tags_given: true subscription_id: 8 }"),
                new Row(
                        "website update w --no-tags",
                        "UpdateWebsite",
                        MINE + "website_id: 'w' website { tags_given: true }"),
                new Row(
                        "website suspend w",
                        "UpdateWebsite",
                        MINE + "website_id: 'w' website { status: WEBSITE_STATUS_DISABLED }"),
                new Row(
                        "website lift w",
                        "UpdateWebsite",
                        MINE + "website_id: 'w' website { status: WEBSITE_STATUS_ACTIVE }"),
                new Row(
                        "website restore w",
                        "UpdateWebsite",
                        MINE + "website_id: 'w' website { status: WEBSITE_STATUS_ACTIVE }"),
                new Row("website delete w --yes", "DeleteWebsite", MINE + "website_id: 'w'"));
    }
}
