package org.maloomat.deadline;

/**
 * Where an office stands in the scopes by which closures are ordered, from the widest to the narrowest, and its week.
 *
 * @param country ISO 3166 code
 * @param province such as {@code KP}, or null for a federal body
 * @param division a division's code, or null
 * @param district a district's code, or null
 * @param bodyClass the kind of body, such as {@code COURT}, or null
 * @param bodyCode the body itself, or null
 */
public record CalendarScope(
        String country,
        String province,
        String division,
        String district,
        String bodyClass,
        String bodyCode,
        WeekPattern week) {
    /** How near a closure of this scope is to the office: 0 does not reach it, the higher the nearer. */
    int nearness(ClosureDay.Scope scope, String code) {
        var own =
                switch (scope) {
                    case COUNTRY -> country;
                    case PROVINCE -> province;
                    case DIVISION -> division;
                    case DISTRICT -> district;
                    case BODY_CLASS -> bodyClass;
                    case BODY -> bodyCode;
                };
        return code.equals(own) ? scope.ordinal() + 1 : 0;
    }
}
