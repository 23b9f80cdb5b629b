package customers.e2e.driver;

import customers.e2e.installation.Installation;
import customers.e2e.installation.Node;

/** The doors of the product. Of several servers and gateways each call takes the next. */
public enum Transport {
    GRPC {
        @Override
        public Driver open(Installation installation) {
            return new GrpcDriver(installation.channels());
        }
    },
    REST {
        @Override
        public Driver open(Installation installation) {
            return new RestDriver(
                    installation.gateways().stream().map(Node::http).toList(), GRPC.open(installation));
        }
    },
    CLI {
        @Override
        public Driver open(Installation installation) {
            return new CliDriver(
                    installation.servers().stream().map(Node::address).toList(), GRPC.open(installation));
        }
    };

    /** A driver through this door. */
    public abstract Driver open(Installation installation);
}
