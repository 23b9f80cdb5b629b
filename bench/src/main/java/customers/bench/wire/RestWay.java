package customers.bench.wire;

import customers.bench.load.Call;
import customers.bench.load.Client;
import customers.bench.load.Refused;
import customers.bench.load.Way;
import java.io.IOException;

/** Over HTTP to the gateway: each client keeps a connection. */
public final class RestWay implements Way {
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final int port;

    /** To the gateway on a port of this machine. */
    public RestWay(int port) {
        this.port = port;
    }

    @Override
    public String name() {
        return "REST";
    }

    @Override
    public Client connect() throws IOException {
        return new Caller(new HttpConnection(port));
    }

    private record Caller(HttpConnection connection) implements Client {
        @Override
        public void send(Call call) throws IOException, Refused {
            int status = status(call);
            if (status == UNAVAILABLE || status == TOO_MANY) {
                throw new Refused("status " + status);
            }
            if (status >= 300) {
                throw new IOException("status " + status);
            }
        }

        private int status(Call call) throws IOException {
            if (call instanceof Call.Sale sale) {
                String path = "/orgs/" + sale.vendor() + "/customers/" + sale.customer() + "/subscriptions";
                return connection.post(path, "{\"planId\":" + sale.plan() + "}");
            }
            if (call instanceof Call.Creation creation) {
                return connection.post(
                        "/orgs/" + creation.parent() + "/customers", "{\"name\":\"" + creation.name() + "\"}");
            }
            return connection.get(path(call));
        }

        private static String path(Call call) {
            if (call instanceof Call.Listing listing) {
                return "/orgs/" + listing.org() + "/customers" + listing.query().text();
            }
            if (call instanceof Call.ReadOrg read) {
                return "/orgs/" + read.org();
            }
            if (call instanceof Call.Subscriptions read) {
                return "/orgs/" + read.vendor() + "/customers/" + read.customer() + "/subscriptions";
            }
            if (call instanceof Call.ReadPlan read) {
                return "/orgs/" + read.vendor() + "/plans/" + read.plan();
            }
            throw new IllegalArgumentException("no path for " + call);
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
