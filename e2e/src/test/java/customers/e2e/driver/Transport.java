package customers.e2e.driver;

import customers.e2e.installation.Installation;
import customers.e2e.installation.Node;

/** The doors of the product. Of several servers and gateways each call takes the next. */
public enum Transport {
    GRPC {
        @Override
        Driver plain(Installation installation) {
            return new GrpcDriver(installation.channels());
        }
    },
    REST {
        @Override
        Driver plain(Installation installation) {
            return new RestDriver(
                    installation.gateways().stream().map(Node::http).toList(), GRPC.plain(installation));
        }
    },
    CLI {
        @Override
        Driver plain(Installation installation) {
            return new CliDriver(
                    installation.servers().stream().map(Node::address).toList(), GRPC.plain(installation));
        }
    };

    /** A driver through this door. */
    public Driver open(Installation installation) {
        var plain = plain(installation);
        return installation.servers().size() == 1
                ? plain
                : new AgreedDriver(plain, Installation.AGREED_WITHIN.toNanos());
    }

    abstract Driver plain(Installation installation);
}
