package org.maloomat.deadline;

import java.time.LocalDate;
import java.util.Set;

/**
 * One line of an order: the days from the first to the last, both included, for the offices of one scope. Each fact of
 * the scope that is null means "any".
 *
 * @param occasion code of a known occasion, such as {@code EID_UL_FITR}; null if the line brings its own title
 * @param titleEn what the days are for, where no known occasion fits; null otherwise
 * @param titleUr null for the English title
 * @param titlePs null for the English title
 * @param province {@code KP}; null for all offices in the country, federal ones included
 * @param bodyClass a kind of body, such as {@code HOSPITAL}
 * @param body a body's code
 * @param week only offices that work five days a week, or six
 * @param open whether the offices are told to be open where they would be closed
 * @param moon the lunar month a provisional day hangs on, such as {@code 1448-10}; null for a solar day
 * @param exempt offices the line does not reach: {@code class:HOSPITAL}, {@code body:KP-HEALTH}
 */
public record ClosedDays(
        LocalDate from,
        LocalDate to,
        String occasion,
        String titleEn,
        String titleUr,
        String titlePs,
        String province,
        String division,
        String district,
        String bodyClass,
        String body,
        WeekPattern week,
        boolean open,
        String moon,
        Set<String> exempt) {

    /** The country whose offices orders are entered for. */
    public static final String COUNTRY = "PK";

    public ClosedDays {
        occasion = blankToNull(occasion);
        titleEn = blankToNull(titleEn);
        titleUr = blankToNull(titleUr);
        titlePs = blankToNull(titlePs);
        province = blankToNull(province);
        division = blankToNull(division);
        district = blankToNull(district);
        bodyClass = blankToNull(bodyClass);
        body = blankToNull(body);
        moon = blankToNull(moon);
        exempt = exempt == null ? Set.of() : Set.copyOf(exempt);
    }

    /** A line that closes the days for everybody in a province, for a known occasion. */
    public static ClosedDays closed(LocalDate from, LocalDate to, String occasion, String province, WeekPattern week) {
        return new ClosedDays(
                from, to, occasion, null, null, null, province, null, null, null, null, week, false, null, Set.of());
    }

    /** The offices the line speaks of. */
    public CalendarScope scope() {
        return new CalendarScope(COUNTRY, province, division, district, bodyClass, body, week);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
