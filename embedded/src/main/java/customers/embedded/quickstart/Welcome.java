package customers.embedded.quickstart;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the person who started it gets to read, and the file that their shell can. */
record Welcome(Settings settings, Credentials credentials, Remembered example, String databaseUrl) {

    /** Assignments that any reader of such files understands, and a shell that sources them exports. */
    void writeEnvironment(Path file) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("CUSTOMERS_URL", url());
        variables.put("CUSTOMERS_GRPC", grpc());
        variables.put("CUSTOMERS_DB_URL", databaseUrl);
        variables.put("CUSTOMERS_ORG_ID", example.get("masterOrgId"));
        variables.put("CUSTOMERS_TOKEN", credentials.token());
        variables.put("CUSTOMERS_OWNER_EMAIL", credentials.ownerEmail());
        variables.put("CUSTOMERS_OWNER_PASSWORD", credentials.ownerPassword());
        variables.put("CUSTOMERS_RESELLER_ID", example.get("resellerOrgId"));
        String assignments = variables.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + quoted(variable.getValue()) + "\n")
                .collect(Collectors.joining());
        OwnerOnly.write(
                file,
                "# Written by ./quickstart at every start. Load it with: . .quickstart/env\n" + assignments + "export "
                        + String.join(" ", variables.keySet()) + "\n");
    }

    String text() {
        return String.join(
                "\n",
                "",
                "REST      " + url(),
                "gRPC      " + grpc(),
                "database  " + databaseUrl,
                "",
                "Master org       " + example.get("masterOrgId") + "   (owner " + credentials.ownerEmail() + ")",
                "  Harbour Hosting  " + example.get("resellerOrgId") + "   a reseller",
                "    Alder Bakery     " + example.get("bakeryOrgId") + "   its customer, subscribed to Shop",
                "    Birch Books      " + example.get("bookshopOrgId") + "   its customer",
                "",
                "Addresses, token and passwords are in .quickstart/env; load them with: . .quickstart/env",
                "",
                "Paste into another terminal:",
                "",
                String.join("\n\n", curls()),
                "");
    }

    /** One line each and complete, so that each works wherever it is pasted. */
    List<String> curls() {
        String master = "/orgs/" + example.get("masterOrgId");
        String reseller = "/orgs/" + example.get("resellerOrgId");
        return List.of(
                "# every customer, of whatever depth\n" + curl("'" + url() + master + "/customers?recursive=true'"),
                "# what the reseller bought, and how much of it is sold\n"
                        + curl("'" + url() + reseller + "/subscriptions/" + example.get("resellerSubscriptionId")
                                + "'"),
                "# a new customer of the master org\n"
                        + curl("'" + url() + master
                                + "/customers' -d \"{\\\"name\\\": \\\"Customer $(date +%s)\\\"}\""),
                "# a sale of more than the reseller has left: refused\n"
                        + curl("'" + url() + reseller + "/customers/" + example.get("bookshopOrgId")
                                + "/subscriptions' -d '{\"planId\": " + example.get("mallPlanId") + "}'"));
    }

    private String curl(String rest) {
        String json = rest.contains(" -d ") ? " -H 'Content-Type: application/json'" : "";
        return "curl -sS -w '\\n%{http_code}\\n' -H 'Authorization: Bearer " + credentials.token() + "'" + json + " "
                + rest;
    }

    private String url() {
        return "http://localhost:" + settings.httpPort();
    }

    private String grpc() {
        return "localhost:" + settings.grpcPort();
    }

    static String quoted(String value) {
        return value.matches("[A-Za-z0-9_.,:/@%+=-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
