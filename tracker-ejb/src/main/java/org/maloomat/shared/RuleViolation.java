package org.maloomat.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A refusal that a person can act on: a rule of the law or of the house forbids what was asked. Carries a message key and
 * its arguments, never finished text, so that each surface says it in the reader's language. Rolls the transaction back.
 */
@ApplicationException(rollback = true)
public class RuleViolation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    public RuleViolation(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The message key, such as {@code request.cannotMove}. */
    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
