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
            return new RestDriver(installation.http());
        }
    };

    /** A driver through this door. */
    public abstract Driver open(Installation installation);
}
