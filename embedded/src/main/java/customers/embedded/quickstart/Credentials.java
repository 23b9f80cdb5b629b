package customers.embedded.quickstart;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secrets of one data directory, made on its first start. They lie beside the database that knows them, so that the
 * loss of anything else, {@code .quickstart/env} included, locks nobody out.
 */
record Credentials(String ownerEmail, String ownerPassword, String token, String databasePassword, String webhookKey) {

    static Credentials in(Path file) {
        Remembered remembered = new Remembered(file);
        return new Credentials(
                remembered.getOrMake("ownerEmail", () -> "owner@example.com"),
                remembered.getOrMake("ownerPassword", () -> random(12)),
                remembered.getOrMake("token", () -> random(32)),
                remembered.getOrMake("databasePassword", () -> random(16)),
                remembered.getOrMake("webhookKey", () -> random(32)));
    }

    /** Hexadecimal needs no quoting in a shell, a URL or a header. */
    private static String random(int bytes) {
        byte[] secret = new byte[bytes];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }
}
