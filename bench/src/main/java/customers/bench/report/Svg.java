package customers.bench.report;

import java.util.Locale;

/** A picture, put together of lines, rectangles and words. */
final class Svg {
    private final StringBuilder body = new StringBuilder();
    private final int width;
    private final int height;

    Svg(int width, int height) {
        this.width = width;
        this.height = height;
    }

    Svg bar(double x, double y, double barWidth, double barHeight, String color) {
        return add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
                x, y, barWidth, barHeight, color);
    }

    Svg line(double x1, double y1, double x2, double y2, String color) {
        return add(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"1.5\"/>",
                x1, y1, x2, y2, color);
    }

    Svg dot(double x, double y, String color) {
        return add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>", x, y, color);
    }

    /** Words, from here on, or up to here when the anchor is {@code end}. */
    Svg text(double x, double y, String anchor, String words) {
        return add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, escaped(words));
    }

    private Svg add(String format, Object... values) {
        body.append("  ").append(String.format(Locale.ROOT, format, values)).append('\n');
        return this;
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                                + " font-family=\"sans-serif\" font-size=\"12\" fill=\"#222\">%n"
                                + "  <rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>%n",
                        width,
                        height,
                        width,
                        height,
                        width,
                        height)
                + body + "</svg>\n";
    }
}
