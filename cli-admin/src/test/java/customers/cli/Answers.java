package customers.cli;

/** What the fake server of the golden files answers: full and bare messages of each kind, in protobuf's text format. */
final class Answers {
    private static final String MOMENT = "created_at { seconds: 1769851800 }";
    private static final String ORG =
            "id: 'b1' parent_id: 'a0' name: 'Acme \u682a\u5f0f' status: LIFECYCLE_STATUS_ACTIVE owner: 'Zo\u00eb'"
                    + " owner_email: 'z@acme.example' subscriptions_count: 3 locale: 'en' " + MOMENT;
    private static final String PLAN = "id: 7 org_id: 'a0' name: 'Start' resources { name: 'websites' total: 10 }"
            + " resources { name: 'diskspace' total: 10737418240 } resources { name: 'mailboxes' }"
            + " allowances { name: 'ssh' } selections { name: 'os' value: 'linux' } server_group_ids: 'g1'"
            + " allow_server_group_selection: false plan_type: PLAN_TYPE_SHARED"
            + " cgroup_limits { nproc: 50 virtual_cpus: 1.5 } fs_quota_limit { total_available: 9007199254740991 }"
            + " allowed_php_versions: [PHP_VERSION_PHP83, PHP_VERSION_PHP84]"
            + " default_php_version: PHP_VERSION_PHP84 redis_allowed: true subscriptions_count: 2 " + MOMENT;
    private static final String BARE_PLAN = "id: 8 org_id: 'a0' name: 'Bare' plan_type: PLAN_TYPE_DEDICATED"
            + " default_php_version: PHP_VERSION_PHP84 cgroup_limits { virtual_cpus: 2 } " + MOMENT;
    private static final String SUBSCRIPTION =
            "id: 12 plan_id: 7 plan_name: 'Start' subscriber_id: 'b1' vendor_id: 'a0'"
                    + " status: LIFECYCLE_STATUS_SUSPENDED suspended_by: 'a0'"
                    + " resources { name: 'websites' total: 10 usage: 3 }"
                    + " resources { name: 'diskspace' total: 10737418240 usage: 1536 } resources { name: 'mailboxes' usage: 1 }"
                    + " allowances { name: 'ssh' } dedicated_servers { db_server { id: 's2' name: 'Db two' } }"
                    + " plan_type: PLAN_TYPE_SHARED allowed_php_versions: PHP_VERSION_PHP84"
                    + " default_php_version: PHP_VERSION_PHP84 friendly_name: 'Shop'";

    private Answers() {}

    static void teach(FakeServer server) {
        orgs(server);
        sales(server);
        credentials(server);
        servers(server);
        persons(server);
        lifecycle(server);
        webhooks(server);
    }

    private static void orgs(FakeServer server) {
        server.answer("CreateCustomer", "id: 'b1'");
        server.answer(
                "GetOrgCustomers",
                "items { " + ORG
                        + " } items { id: 'b2' name: 'A \"q\" \\\\ \\n\\033[1m' status: LIFECYCLE_STATUS_SUSPENDED"
                        + " suspended_by: 'a0' locale: 'en' " + MOMENT + " } total: 2");
        server.answer("GetOrg", "org { " + ORG + " }");
    }

    private static void sales(FakeServer server) {
        server.answer("CreateCustomerSubscription", "id: 12");
        server.answer("GetCustomerSubscriptions", "items { " + SUBSCRIPTION + " } total: 1");
        server.answer("GetSubscription", "subscription { " + SUBSCRIPTION + " }");
        server.answer("ListPlans", "items { " + PLAN + " } items { " + BARE_PLAN + " } total: 2");
        server.answer("GetPlan", "plan { " + PLAN + " }");
    }

    private static void credentials(FakeServer server) {
        server.answer("CreateAccessToken", "id: 't1' first_five: 'abcde' unencrypted_token: 'abcdefgh'");
        server.answer(
                "ListAccessTokens",
                "access_tokens { id: 't1' first_five: 'abcde' roles: [ROLE_SUPER_ADMIN, ROLE_SUPPORT]"
                        + " token_expires { seconds: 1801387800 nanos: 1999999 } friendly_name: 'billing' }"
                        + " access_tokens { id: 't2' first_five: 'vwxyz' roles: ROLE_OWNER }");
        server.answer(
                "CreateSession",
                "login_memberships { memberships { member_id: 'm1' org_id: 'a0' org_name: 'Master' is_master_org: true"
                        + " roles: ROLE_OWNER } } session_secret: 'shhh' expires_at { seconds: 1801387800 }");
    }

    private static void servers(FakeServer server) {
        server.answer(
                "ListServers",
                "items { id: 's1' group_id: 'g1' friendly_name: 'One' hostname: 'one.example'"
                        + " ips { ip: '192.0.2.1' is_primary: true } ips { ip: '2001:db8::1' } " + MOMENT
                        + " dedicated_subscription { subscription_id: 12 customer_org_id: 'b1' customer_org_name: 'Acme' }"
                        + " } total: 1");
        server.answer("ListServerGroups", "items { id: 'g1' name: 'Rack' server_count: 1 " + MOMENT + " } total: 1");
        server.answer("GetVersion", "version: '0.1.0'");
        server.answer("GetStatus", "status: 'ok'");
    }

    private static void persons(FakeServer server) {
        String login = "id: 'l1' email: 'z@acme.example' name: 'Zo\u00eb' color_code: '#a1b2c3'"
                + " registered_at { seconds: 1769851800 } auth_method: AUTH_METHOD_BASIC locale: 'en'";
        server.answer("GetLogin", "login { " + login + " }");
        server.answer("UpdateLogin", "login { " + login + " }");
        server.answer("CreateLogin", "id: 'l1'");
        server.answer("ListLogins", "items { " + login + " } total: 1");
        server.answer("ListOrgLogins", "items { " + login + " } total: 1");
        server.answer(
                "GetLoginMemberships",
                "login_memberships { memberships { member_id: 'm1' org_id: 'b1' org_name: 'Acme' roles: ROLE_SITE_ACCESS"
                        + " site_access_count: 2 } }");
        String member = "id: 'm1' login_id: 'l1' is_active: true email: 'z@acme.example' name: 'Zo\u00eb'"
                + " roles: [ROLE_BUSINESS, ROLE_SITE_ACCESS] site_accesses: ['w1', 'w2']"
                + " joined_at { seconds: 1769851800 } color_code: '#a1b2c3'";
        server.answer("CreateMember", "id: 'm1'");
        server.answer("GetMember", "member { " + member + " }");
        server.answer("UpdateMember", "member { " + member + " }");
        server.answer("ListMembers", "items { " + member + " } total: 1");
        server.answer("CreateMemberSsoLink", "url: 'https://panel.example/login/sessions/sso?otp=o1'");
        server.answer(
                "OpenSsoSession",
                "login_memberships { memberships { member_id: 'm1' org_id: 'b1' org_name: 'Acme' roles: ROLE_BUSINESS } }"
                        + " session_secret: 'shhh' expires_at { seconds: 1801387800 }");
        server.answer(
                "ListSessions",
                "items { id: 's1' created_at { seconds: 1769851800 } user_agent: 'curl/8' ip_addr: '192.0.2.9' }"
                        + " items { id: 's2' created_at { seconds: 1769851801 } } total: 2");
    }

    private static void lifecycle(FakeServer server) {
        String website =
                "id: 'w1' domain { id: 'd1' domain: 'acme.example' is_primary: true } subscription_id: 12 plan_id: 7"
                        + " plan: 'Start' status: WEBSITE_STATUS_DISABLED suspended_by: 'a0' color_code: '#a1b2c3'"
                        + " tags: ['shop', 'big'] org_id: 'b1' org: 'Acme' kind: WEBSITE_KIND_PHP_MY_ADMIN"
                        + " server_ips { ip: '192.0.2.1' is_primary: true } app_server_id: 's1' "
                        + MOMENT;
        server.answer("CreateWebsite", "id: 'w1'");
        server.answer("GetWebsite", "website { " + website + " }");
        server.answer("ListWebsites", "items { " + website + " } total: 1");
        server.answer("ListSubscriptions", "items { " + SUBSCRIPTION + " } total: 1");
        server.answer(
                "CalculateResourceUsage",
                "items { name: 'websites' total: 10 usage: 3 before: 3 }"
                        + " items { name: 'diskspace' usage: 2048 before: 3072 difference: -1024 }");
        server.answer(
                "ListLedgerEntries",
                "items { id: 41 " + MOMENT
                        + " resource: 'websites' amount: 4 balance: 4 operation: 'subscription.create'"
                        + " cause_subscription_id: 7 actor: 'token:t1' request_id: 'r1' }"
                        + " items { id: 42 " + MOMENT + " resource: 'mailboxes' operation: 'subscription.create'"
                        + " cause_subscription_id: 7 actor: 'token:t1' request_id: 'r1' unlimited: true } total: 2");
        server.answer(
                "GetCustomersAdded",
                "intervals { interval { seconds: 1769851800 } resource_count: 2 }"
                        + " intervals { interval { seconds: 1769855400 } }");
        server.answer(
                "GetBranding", "branding { org_name: 'Acme' locale: 'en' name_servers: 'ns1.example' parent: 'a0' }");
        server.answer("GetServerGroup", "server_group { id: 'g1' name: 'Rack' server_count: 1 " + MOMENT + " }");
        server.answer(
                "ListActivities",
                "items { id: 'e1' org_id: 'b1' kind: 'org.update' " + MOMENT
                        + " context { actor: 'token:t1' ip: '192.0.2.9' request_id: 'r1' }"
                        + " activity_object { kind: 'org' id: 'b1' name: 'Acme' } }"
                        + " items { id: 'e2' org_id: 'b1' kind: 'session.delete' " + MOMENT
                        + " message: 'by hand' context { actor: 'system' request_id: 'r2' }"
                        + " activity_object { kind: 'session' id: 's1' } } total: 2");
    }

    private static void webhooks(FakeServer server) {
        String webhook = "id: 'w1' org_id: 'b1' url: 'https://a.example/' kinds: ['org.update', 'plan.create']"
                + " description: 'billing' enabled: true " + MOMENT;
        server.answer("CreateWebhook", "id: 'w1' secret: 'whsec_c2VjcmV0'");
        server.answer(
                "ListWebhooks",
                "items { " + webhook + " } items { id: 'w2' org_id: 'b1' url: 'https://b.example/' " + MOMENT
                        + " } total: 2");
        server.answer("GetWebhook", "webhook { " + webhook + " }");
        server.answer("TestWebhook", "id: 'd1'");
        server.answer(
                "ListWebhookDeliveries",
                "items { id: 'd1' webhook_id: 'w1' event_id: 'e1' kind: 'webhook.test' status: DELIVERY_STATUS_DELIVERED"
                        + " attempts: 2 last_attempt_at { seconds: 1769851805 } response_status: 204 " + MOMENT + " }"
                        + " items { id: 'd2' webhook_id: 'w1' event_id: 'e2' kind: 'org.update'"
                        + " status: DELIVERY_STATUS_PENDING attempts: 1 last_attempt_at { seconds: 1769851805 }"
                        + " next_attempt_at { seconds: 1769851810 } error: 'the connection was refused' " + MOMENT
                        + " } total: 2");
    }
}
