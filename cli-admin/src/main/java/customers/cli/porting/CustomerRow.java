package customers.cli.porting;

import customers.v1.NewCustomer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A customer as a row of a file: {@code line} is where it begins, {@code problem} why it cannot be one. */
record CustomerRow(
        long line, String name, String externalId, @Nullable String problem) {

    static CustomerRow of(long line, String name, String externalId) {
        return new CustomerRow(line, name, externalId, name.isBlank() ? "column name: must not be empty" : null);
    }

    static CustomerRow broken(long line, String problem) {
        return new CustomerRow(line, "", "", problem);
    }

    /** The same for the same contents in the same org, in every run. */
    String key(String org) {
        String contents = org + '\0' + externalId + '\0' + name;
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(contents.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    NewCustomer customer() {
        NewCustomer.Builder customer = NewCustomer.newBuilder().setName(name);
        if (!externalId.isEmpty()) {
            customer.setExternalId(externalId);
        }
        return customer.build();
    }
}
