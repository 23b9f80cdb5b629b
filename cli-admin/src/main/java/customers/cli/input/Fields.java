package customers.cli.input;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import customers.cli.exit.RefusedException;
import customers.v1.RestOptions;

/** Fields of messages by what the protos say of them, so that messages that are alike share the options that fill them. */
public final class Fields {
    private Fields() {}

    /** Sets in {@code to} what {@code from} holds, by the names of the fields. */
    public static void copy(Message from, Message.Builder to) {
        from.getAllFields()
                .forEach((field, value) ->
                        to.setField(to.getDescriptorForType().findFieldByName(field.getName()), value));
    }

    /** Says of every list that holds something that it is given. */
    public static void markGiven(Message.Builder change) {
        for (FieldDescriptor field : change.getDescriptorForType().getFields()) {
            String list = field.getOptions().getExtension(RestOptions.given);
            if (!list.isEmpty() && size(change, list) > 0) {
                change.setField(field, true);
            }
        }
    }

    /** Says of a list that it is given and empty, as an option asks; that option goes with no element of the list. */
    public static void markEmpty(Message.Builder change, String list, String option) {
        if (size(change, list) > 0) {
            throw contradicted(option);
        }
        change.getDescriptorForType().getFields().stream()
                .filter(field ->
                        field.getOptions().getExtension(RestOptions.given).equals(list))
                .forEach(field -> change.setField(field, true));
    }

    /** An option takes away what another one gives. */
    public static RefusedException contradicted(String option) {
        return RefusedException.usage(option + " takes away what another option gives; give one of the two.");
    }

    private static int size(Message.Builder change, String list) {
        return change.getRepeatedFieldCount(change.getDescriptorForType().findFieldByName(list));
    }
}
