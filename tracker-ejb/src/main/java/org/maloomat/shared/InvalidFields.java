package org.maloomat.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** A form or an API call with fields that cannot be taken: all of them at once, so that one correction round is enough. */
@ApplicationException(rollback = true)
public class InvalidFields extends RuleViolation {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    public InvalidFields(List<FieldProblem> problems) {
        super("fields.invalid", problems.size());
        this.problems = List.copyOf(problems);
    }

    /** At least one. */
    public List<FieldProblem> problems() {
        return problems == null ? List.of() : problems;
    }
}
