package customers.gateway.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Text. What is half a character has no UTF-8 form and could not be sent on. */
record StringValue() implements JsonValue {
    @Override
    public Object read(JsonParser parser) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw JsonPath.invalid(parser, "must be a string");
        }
        String text = parser.getString();
        if (hasLoneSurrogate(text)) {
            throw JsonPath.invalid(parser, "must be valid Unicode, without lone surrogates");
        }
        return text;
    }

    @Override
    public Object parse(String parameter, String text) {
        return text;
    }

    @Override
    public void write(Object value, JsonGenerator generator) {
        generator.writeString((String) value);
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(unit, text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
