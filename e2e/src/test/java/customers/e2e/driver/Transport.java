package customers.e2e.driver;

import customers.e2e.installation.Installation;

/** The doors of the product. */
public enum Transport {
    GRPC {
        @Override
        public Driver open(Installation installation) {
            return new GrpcDriver(installation.channel());
        }
    },
    REST {
        @Override
        public Driver open(Installation installation) {
            return new RestDriver(installation.http(), GRPC.open(installation));
        }
    },
    CLI {
        @Override
        public Driver open(Installation installation) {
            return new CliDriver(installation.grpcTarget(), GRPC.open(installation));
        }
    };

    /** A driver through this door. */
    public abstract Driver open(Installation installation);
}
