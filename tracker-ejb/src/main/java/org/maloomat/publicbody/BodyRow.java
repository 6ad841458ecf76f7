package org.maloomat.publicbody;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.maloomat.deadline.WeekPattern;

/**
 * A row of {@code public-bodies.csv}.
 *
 * @param district a district's code, or null for a body outside the province
 * @param statute the code of the law that binds it
 * @param parent the code of the body it belongs to, or null
 * @param outside why the Act does not reach it, or null if it does
 */
record BodyRow(
        String code,
        BodyKind kind,
        Names names,
        String district,
        WeekPattern week,
        String statute,
        String parent,
        OutsideAct outside,
        OfficerRow officer,
        boolean verified)
        implements ReferenceRow {
    /** The laws a body of this register can be bound by: the provincial Act of 2013 and the federal one of 2017. */
    static final List<String> STATUTES = List.of("PK-KP-2013", "PK-FEDERAL-2017");

    static BodyRow of(ReferenceLine line, Set<String> districts, Set<String> above) {
        var code = line.required("code", 60);
        var kind = line.choice("kind", BodyKind.class);
        return new BodyRow(
                code,
                kind,
                line.names("name"),
                kind == BodyKind.FEDERAL
                        ? line.optionallyOneOf("district", districts)
                        : line.oneOf("district", districts),
                line.choice("week", WeekPattern.class),
                line.oneOf("statute", Set.copyOf(STATUTES)),
                line.optionallyOneOf("parent", above),
                outside(line),
                new OfficerRow(code, line.names("officer"), line.optional("address", 500)),
                line.flag("verified"));
    }

    private static OutsideAct outside(ReferenceLine line) {
        return line.optional("outside_reason_en", 500) == null
                ? null
                : new OutsideAct(line.names("outside_reason"), line.required("outside_source", 300));
    }

    boolean isOutside() {
        return outside != null;
    }

    @Override
    public Collection<String> refersTo() {
        return parent == null ? List.of() : List.of(parent);
    }
}
