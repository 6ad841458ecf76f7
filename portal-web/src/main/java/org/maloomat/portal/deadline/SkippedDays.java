package org.maloomat.portal.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maloomat.deadline.CountedDay;
import org.maloomat.deadline.DayReason;
import org.maloomat.deadline.Deadline;
import org.maloomat.deadline.Instrument;

/**
 * Days next to each other that are not counted, for one and the same reason.
 *
 * @param day the first of them
 * @param instrument the order that closes them; null where none does
 */
public record SkippedDays(LocalDate first, LocalDate last, CountedDay day, Instrument instrument) {

    /** Every day not counted, in its order, the day of receipt left out. */
    static List<SkippedDays> of(Deadline deadline) {
        var spans = new ArrayList<SkippedDays>();
        for (var day : deadline.days()) {
            if (day.counted() || day.reason() == DayReason.Plain.RECEIPT) {
                continue;
            }
            var before = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (before != null
                    && before.last.plusDays(1).equals(day.date())
                    && before.day.reason().equals(day.reason())) {
                spans.set(spans.size() - 1, new SkippedDays(before.first, day.date(), before.day, before.instrument));
            } else {
                spans.add(new SkippedDays(day.date(), day.date(), day, instrument(day.reason())));
            }
        }
        return List.copyOf(spans);
    }

    private static Instrument instrument(DayReason reason) {
        return reason instanceof DayReason.Closure closure ? closure.instrument() : null;
    }

    public boolean isOneDay() {
        return first.equals(last);
    }
}
