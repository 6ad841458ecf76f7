package org.maloomat.publicbody;

/**
 * The scopes whose closures reach a body, from the widest to the narrowest, and its ordinary week.
 *
 * @param country ISO 3166 code, {@code PK}
 * @param province {@code KP}, or null for a federal body
 * @param division a division's code, or null for a body outside the province
 * @param district a district's code, or null for a body outside the province
 */
public record CalendarPlace(
        String country,
        String province,
        String division,
        String district,
        BodyKind bodyClass,
        String bodyCode,
        WeekPattern weekPattern) {}
