package customers.bench.data;

import java.io.InputStream;
import java.util.function.LongConsumer;

/**
 * The rows of one table.
 *
 * @param name of the table
 * @param columns as LOAD DATA takes them, with what it is to set
 * @param places how many there are to be written out, each as no row, one or several
 * @param writer writes them out in their order, once
 */
record Table(String name, String columns, int places, Writer writer) {
    /** Writes out what is at one place. */
    interface Writer {
        void write(int place, Row row);
    }

    /** The rows as a file would have them; told is how many places are done. */
    InputStream open(LongConsumer told) {
        return new Stream(this, told);
    }

    String statement() {
        return "LOAD DATA LOCAL INFILE '" + name + "' INTO TABLE " + name + " CHARACTER SET binary " + columns;
    }

    private static final class Stream extends InputStream {
        private static final int AT_ONCE = 16_384;

        private final Table table;
        private final LongConsumer told;
        private final Row row = new Row();
        private int read;
        private int place;

        Stream(Table table, LongConsumer told) {
            this.table = table;
            this.told = told;
        }

        @Override
        public int read() {
            return fill() ? row.bytes()[read++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, row.size() - read);
            System.arraycopy(row.bytes(), read, target, offset, count);
            read += count;
            return count;
        }

        @Override
        public int available() {
            return fill() ? row.size() - read : 0;
        }

        private boolean fill() {
            if (read < row.size()) {
                return true;
            }
            row.clear();
            read = 0;
            while (row.size() < AT_ONCE && place < table.places()) {
                table.writer().write(place++, row);
            }
            told.accept(place);
            return row.size() > 0;
        }
    }
}
