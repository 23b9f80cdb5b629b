package customers.e2e.input;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Timestamp;
import customers.e2e.driver.GrpcDriver;
import customers.e2e.driver.Operation;
import customers.v1.RestOptions;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A place in the body of an operation: a field, or the first item of a repeated one. The path is written as a violation
 * names it, `resources[0].total`.
 */
record BodyField(String path, FieldDescriptor field, boolean item) {
    /** Every place in the body of an operation, found by walking its descriptor. */
    static List<BodyField> of(Operation operation) {
        var request = GrpcDriver.newRequest(operation).getDescriptorForType();
        var body = request.getFields().stream()
                .filter(field -> field.getJsonName().equals(operation.body()))
                .findFirst()
                .orElseThrow();
        var fields = new ArrayList<BodyField>();
        collect("", body.getMessageType(), fields);
        return fields;
    }

    private static void collect(String prefix, Descriptor type, List<BodyField> fields) {
        for (var field : type.getFields()) {
            // What tells whether a list was given is no part of the JSON.
            if (field.getOptions().hasExtension(RestOptions.given)) {
                continue;
            }
            var path = prefix + field.getJsonName();
            fields.add(new BodyField(path, field, false));
            if (field.isRepeated()) {
                fields.add(new BodyField(path + "[0]", field, true));
            }
            if (isObject(field)) {
                collect(path + (field.isRepeated() ? "[0]." : "."), field.getMessageType(), fields);
            }
        }
    }

    static boolean isObject(FieldDescriptor field) {
        return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE && !isTime(field);
    }

    static boolean isTime(FieldDescriptor field) {
        return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                && field.getMessageType().equals(Timestamp.getDescriptor());
    }

    /** What stands here in a body, missing when nothing does. */
    JsonNode in(JsonNode body) {
        var node = body;
        for (var step : path.split("\\.", -1)) {
            node = step.endsWith("[0]")
                    ? node.path(step.substring(0, step.length() - 3)).path(0)
                    : node.path(step);
        }
        return node;
    }

    /** Puts a value here. */
    void put(ObjectNode body, JsonNode value) {
        int lastDot = path.lastIndexOf('.');
        var parentPath = lastDot < 0 ? "" : path.substring(0, lastDot);
        var name = path.substring(lastDot + 1);
        var parent = parentPath.isEmpty() ? body : new BodyField(parentPath, field, false).in(body);
        if (item) {
            ((ArrayNode) parent.path(name.substring(0, name.length() - 3))).set(0, value);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
    }
}
