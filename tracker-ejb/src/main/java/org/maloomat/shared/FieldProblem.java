package org.maloomat.shared;

import java.util.List;

/**
 * One field that cannot be taken as it is, said so that each surface can put the sentence beside the field.
 *
 * @param field the field's name as the form and the API spell it
 * @param key a message key
 * @param arguments what the message needs, such as the longest length allowed
 */
public record FieldProblem(String field, String key, List<Object> arguments) {
    public FieldProblem(String field, String key, Object... arguments) {
        this(field, key, List.of(arguments));
    }
}
