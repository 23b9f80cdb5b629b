package customers.cli.porting.kind;

/** A row that nothing can be made of, with the column and the reason. */
final class RowException extends RuntimeException {
    RowException(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
