package org.maloomat.publicbody;

import java.time.LocalDate;
import org.maloomat.deadline.CalendarScope;
import org.maloomat.deadline.WeekPattern;

/**
 * All the directory knows of a body.
 *
 * @param code such as {@code KP-POLICE-DPO-SWAT}
 * @param district where it sits, or null for a body outside the province
 * @param statute the code of the law that binds it, such as {@code PK-KP-2013}
 * @param parent the body it belongs to, or null
 * @param outsideAct why nobody can ask it under that law, or null if one can
 * @param verified false if its row rests on general knowledge and not on a source that was read
 * @param retiredOn the day it left the directory, or null while it stands in it
 * @param version of the row that was read, to be handed back with a correction
 */
public record BodyDetails(
        String code,
        Names name,
        BodyKind kind,
        DistrictSummary district,
        WeekPattern weekPattern,
        String statute,
        BodySummary parent,
        OutsideAct outsideAct,
        boolean verified,
        OfficerDetails officer,
        LocalDate retiredOn,
        int version) {

    /** True if a request can be filed with it: it stands in the directory and the law reaches it. */
    public boolean takesRequests() {
        return outsideAct == null && retiredOn == null;
    }

    /** What decides on which days it is open. */
    public CalendarScope calendarScope() {
        return new CalendarScope(
                "PK",
                kind == BodyKind.FEDERAL ? null : "KP",
                district == null ? null : district.division(),
                district == null ? null : district.code(),
                kind.name(),
                code,
                weekPattern);
    }

    BodySummary summary() {
        return new BodySummary(
                code, name, kind, district == null ? null : district.code(), statute, outsideAct != null, verified);
    }
}
