package customers.cli.connection;

import io.grpc.Metadata;

/** Who the caller is, as the metadata entry that says so. Its text form leaves the secret out. */
record Credential(Metadata.Key<String> key, String value) {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> SESSION = Metadata.Key.of("x-session", Metadata.ASCII_STRING_MARSHALLER);

    static Credential token(String token) {
        return new Credential(AUTHORIZATION, "Bearer " + token);
    }

    static Credential session(String secret) {
        return new Credential(SESSION, secret);
    }

    boolean isSession() {
        return key.equals(SESSION);
    }

    /** The first five characters of a token, which are no secret. */
    String firstFive() {
        String token = value.substring("Bearer ".length());
        return token.substring(0, Math.min(5, token.length()));
    }

    @Override
    public String toString() {
        return key.name() + ": (secret)";
    }
}
