package customers.cli;

import customers.cli.activity.ActivityCommand;
import customers.cli.bootstrap.BootstrapCommand;
import customers.cli.context.ContextCommand;
import customers.cli.customer.CustomerCommand;
import customers.cli.doctor.DoctorCommand;
import customers.cli.event.EventCommand;
import customers.cli.login.LoginCommand;
import customers.cli.member.MemberCommand;
import customers.cli.org.OrgCommand;
import customers.cli.plan.PlanCommand;
import customers.cli.porting.ExportCommand;
import customers.cli.porting.ImportCommand;
import customers.cli.quota.QuotaCommand;
import customers.cli.server.ServerCommand;
import customers.cli.server.ServerGroupCommand;
import customers.cli.session.SessionCommand;
import customers.cli.subscription.SubscriptionCommand;
import customers.cli.system.CompletionCommand;
import customers.cli.system.ManCommand;
import customers.cli.system.StatusCommand;
import customers.cli.system.VersionCommand;
import customers.cli.token.TokenCommand;
import customers.cli.webhook.WebhookCommand;
import customers.cli.website.WebsiteCommand;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The commands right below the root, by their names and in the order of the help. */
final class Nouns {
    static final Map<String, Class<?>> ALL = inOrder(List.of(
            Map.entry("customer", CustomerCommand.class),
            Map.entry("subscription", SubscriptionCommand.class),
            Map.entry("plan", PlanCommand.class),
            Map.entry("quota", QuotaCommand.class),
            Map.entry("org", OrgCommand.class),
            Map.entry("member", MemberCommand.class),
            Map.entry("login", LoginCommand.class),
            Map.entry("website", WebsiteCommand.class),
            Map.entry("token", TokenCommand.class),
            Map.entry("session", SessionCommand.class),
            Map.entry("activity", ActivityCommand.class),
            Map.entry("event", EventCommand.class),
            Map.entry("webhook", WebhookCommand.class),
            Map.entry("server", ServerCommand.class),
            Map.entry("server-group", ServerGroupCommand.class),
            Map.entry("import", ImportCommand.class),
            Map.entry("export", ExportCommand.class),
            Map.entry("bootstrap", BootstrapCommand.class),
            Map.entry("context", ContextCommand.class),
            Map.entry("doctor", DoctorCommand.class),
            Map.entry("completion", CompletionCommand.class),
            Map.entry("man", ManCommand.class),
            Map.entry("status", StatusCommand.class),
            Map.entry("version", VersionCommand.class)));

    private Nouns() {}

    private static Map<String, Class<?>> inOrder(List<Map.Entry<String, Class<?>>> nouns) {
        Map<String, Class<?>> map = new LinkedHashMap<>();
        nouns.forEach(noun -> map.put(noun.getKey(), noun.getValue()));
        return Collections.unmodifiableMap(map);
    }
}
