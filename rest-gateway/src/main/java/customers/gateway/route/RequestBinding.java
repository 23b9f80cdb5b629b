package customers.gateway.route;

import com.google.api.HttpRule;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import customers.gateway.json.Json;
import customers.gateway.json.JsonTypes;
import customers.gateway.json.MessageValue;
import customers.gateway.json.Property;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How path, query, headers and body become the request message of an rpc; and, for errors, how a field of it is called there. */
final class RequestBinding {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");
    private static final String WHOLE_MESSAGE = "*";

    private final Message prototype;
    private final MessageValue type;
    private final Map<String, Property> pathVariables = new LinkedHashMap<>();
    private final Map<String, Property> parameters = new HashMap<>();
    private final HeaderFields headers;
    private final String body;
    private final @Nullable FieldDescriptor bodyField;
    private final @Nullable MessageValue bodyType;

    RequestBinding(Message prototype, String path, HttpRule rule, JsonTypes types) {
        this.prototype = prototype;
        this.type = types.of(prototype);
        this.body = rule.getBody();
        this.headers = new HeaderFields(prototype.getDescriptorForType());
        List<Property> left = new ArrayList<>(type.properties());
        Matcher variables = VARIABLE.matcher(path);
        while (variables.find()) {
            Property property = property(variables.group(1));
            pathVariables.put(variables.group(1), property);
            left.remove(property);
        }
        if (body.isEmpty() || body.equals(WHOLE_MESSAGE)) {
            bodyField = null;
            bodyType = body.isEmpty() ? null : type;
        } else {
            Property property = property(body);
            left.remove(property);
            bodyField = property.field();
            bodyType = types.of(
                    prototype.newBuilderForType().newBuilderForField(bodyField).getDefaultInstanceForType());
        }
        if (!body.equals(WHOLE_MESSAGE)) {
            left.stream().filter(Property::isParameter).forEach(one -> parameters.put(one.name(), one));
        }
    }

    private Property property(String field) {
        return type.properties().stream()
                .filter(one -> one.field().getName().equals(field))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("google.api.http names " + field + ", which is no field of "
                                + prototype.getDescriptorForType().getFullName()));
    }

    boolean hasBody() {
        return bodyType != null;
    }

    /** The names of the query parameters. */
    Map<String, Property> parameters() {
        return Map.copyOf(parameters);
    }

    /** The path variables under their names in the path. */
    Map<String, Property> pathVariables() {
        return Map.copyOf(pathVariables);
    }

    /** The type of the body, by its default instance. */
    @Nullable
    Message bodyPrototype() {
        return bodyType == null ? null : bodyType.prototype();
    }

    /** The fields that are headers. */
    HeaderFields headers() {
        return headers;
    }

    Message bind(
            Map<String, String> path,
            Map<String, List<String>> query,
            Function<String, List<String>> headersByName,
            byte[] bytes) {
        Message.Builder builder = prototype.newBuilderForType();
        if (bodyType != null) {
            Message.Builder into = bodyField == null ? builder : builder.newBuilderForField(bodyField);
            Json.read(bytes, bodyType, into);
            if (bodyField != null) {
                builder.setField(bodyField, into.build());
            }
        }
        pathVariables.forEach((name, property) -> property.parse(builder, name, List.of(path.getOrDefault(name, ""))));
        query.forEach((name, values) -> {
            Property property = parameters.get(name);
            if (property != null) {
                property.parse(builder, name, values);
            }
        });
        headers.read(headersByName, builder);
        return builder.build();
    }

    /** Reads an empty body once, as the first caller would. */
    void rehearse() {
        if (bodyType != null) {
            Json.read(new byte[] {'{', '}'}, bodyType, bodyType.prototype().newBuilderForType());
        }
    }

    /** How the caller calls a field: path variables as in the path, headers as sent, all else as in JSON and without the body's field. */
    String restName(String field) {
        if (pathVariables.containsKey(field)) {
            return field;
        }
        String header = headers.nameOf(field);
        if (header != null) {
            return header;
        }
        if (!body.isEmpty() && field.equals(body)) {
            return "body";
        }
        String inBody = field.startsWith(body + ".") ? field.substring(body.length() + 1) : field;
        return camelCase(inBody);
    }

    private static String camelCase(String path) {
        StringBuilder name = new StringBuilder(path.length());
        boolean quoted = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            quoted ^= c == '"';
            boolean joins = c == '_' && !quoted && i + 1 < path.length();
            name.append(joins ? Character.toUpperCase(path.charAt(++i)) : c);
        }
        return name.toString();
    }
}
