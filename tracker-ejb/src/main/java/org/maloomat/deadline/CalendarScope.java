package org.maloomat.deadline;

import java.util.Objects;

/**
 * Where a closure holds, and where an office stands: the same seven facts. Of a closure an absent fact (null) means
 * "any"; of an office it means "none". Codes are those of the body directory, such as {@code KP}, {@code HAZARA},
 * {@code ABBOTTABAD}, {@code HOSPITAL}, {@code KP-POLICE-CPO}.
 *
 * @param country ISO 3166-1 code, always present
 * @param province of the office; null for a federal office, which follows the federation's lists alone
 * @param weekPattern of an office always present
 */
public record CalendarScope(
        String country,
        String province,
        String division,
        String district,
        String bodyClass,
        String bodyCode,
        WeekPattern weekPattern) {

    /** From the widest to the nearest; a nearer one decides over a wider one. */
    enum Level {
        COUNTRY,
        PROVINCE,
        DIVISION,
        DISTRICT,
        BODY_CLASS,
        BODY
    }

    public CalendarScope {
        Objects.requireNonNull(country, "country");
    }

    /** An office of the federation. */
    public static CalendarScope federal(WeekPattern weekPattern) {
        return new CalendarScope("PK", null, null, null, null, null, weekPattern);
    }

    /** An office of Khyber Pakhtunkhwa of which no more is known. */
    public static CalendarScope khyberPakhtunkhwa(WeekPattern weekPattern) {
        return new CalendarScope("PK", "KP", null, null, null, null, weekPattern);
    }

    boolean covers(CalendarScope office) {
        return country.equals(office.country)
                && agrees(province, office.province)
                && agrees(division, office.division)
                && agrees(district, office.district)
                && agrees(bodyClass, office.bodyClass)
                && agrees(bodyCode, office.bodyCode)
                && agrees(weekPattern, office.weekPattern);
    }

    Level level() {
        if (bodyCode != null) {
            return Level.BODY;
        }
        if (bodyClass != null) {
            return Level.BODY_CLASS;
        }
        if (district != null) {
            return Level.DISTRICT;
        }
        if (division != null) {
            return Level.DIVISION;
        }
        return province != null ? Level.PROVINCE : Level.COUNTRY;
    }

    private static boolean agrees(Object mine, Object theirs) {
        return mine == null || mine.equals(theirs);
    }
}
