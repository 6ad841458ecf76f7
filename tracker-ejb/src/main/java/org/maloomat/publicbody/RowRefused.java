package org.maloomat.publicbody;

import java.util.List;

/** A row that cannot be taken over, with the message key of the reason and its arguments. */
class RowRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Object> arguments;

    RowRefused(String key, Object... arguments) {
        super(key);
        this.arguments = List.of(arguments);
    }

    String key() {
        return getMessage();
    }

    List<Object> arguments() {
        return arguments;
    }
}
