package customers.gateway.error;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** One of the things that are wrong with a request. */
public sealed interface Violation {
    void write(JsonGenerator generator);

    /** A field or parameter, as the caller wrote it, and what was expected of it. */
    record Field(String field, String reason) implements Violation {
        @Override
        public void write(JsonGenerator generator) {
            generator.writeStartObject();
            generator.writeStringProperty("field", field);
            generator.writeStringProperty("reason", reason);
            generator.writeEndObject();
        }
    }

    /** A resource that ran short, and on whose subscription. Nothing is requested when unlimited was asked for. */
    record Quota(
            String resource,
            @Nullable Long requested,
            @Nullable Long available,
            @Nullable String orgId,
            @Nullable Long subscriptionId)
            implements Violation {
        @Override
        public void write(JsonGenerator generator) {
            generator.writeStartObject();
            generator.writeStringProperty("resource", resource);
            number(generator, "requested", requested);
            number(generator, "available", available);
            if (orgId != null) {
                generator.writeStringProperty("orgId", orgId);
            }
            number(generator, "subscriptionId", subscriptionId);
            generator.writeEndObject();
        }

        private static void number(JsonGenerator generator, String name, @Nullable Long value) {
            if (value != null) {
                generator.writeNumberProperty(name, value);
            }
        }
    }
}
