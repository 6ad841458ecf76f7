package org.maloomat.portal.deadline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.maloomat.deadline.ClosureKind;
import org.maloomat.deadline.CountedDay;
import org.maloomat.deadline.DayReason;
import org.maloomat.deadline.Deadline;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.deadline.DeadlineRule;
import org.maloomat.deadline.Statute;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.Messages;

/** Why a due date is what it is, in the page's language: the one explanation that stands behind every due date shown. */
@Named("explanation")
@RequestScoped
public class ExplanationView {
    @Inject
    private DeadlineRegister deadlines;

    @Inject
    private Messages messages;

    @Inject
    private CurrentPage page;

    public List<CalendarMonth> months(Deadline deadline) {
        return CalendarMonth.of(deadline);
    }

    public List<SkippedDays> skipped(Deadline deadline) {
        return SkippedDays.of(deadline);
    }

    public Statute statute(Deadline deadline) {
        return deadlines.statute(deadline.rule().statute(), deadline.receivedOn());
    }

    /** The rules of law the date was counted by. */
    public List<DeadlineRule> rules(Deadline deadline) {
        return statute(deadline).behind(deadline.rule());
    }

    /** Why a day counts or does not. */
    public String reason(CountedDay day) {
        return messages.reason(page.getLanguage(), day);
    }

    /** What stands in a square of the calendar. */
    public String words(CalendarDay square) {
        var words = new ArrayList<String>();
        if (square.day() != null) {
            words.add(
                    square.day().counted()
                            ? page.say("deadline.dayNumber", square.ordinal())
                            : shortReason(square.day()));
        }
        if (square.due()) {
            words.add(page.say("deadline.lastDay"));
        } else if (square.possible()) {
            words.add(page.say("deadline.perhapsLastDay"));
        }
        return String.join(page.say("list.comma"), words);
    }

    private String shortReason(CountedDay day) {
        var occasion = day.reason().arguments(page.getLanguage());
        return page.say("DayReason.short." + day.reason().code(), occasion.isEmpty() ? "" : occasion.get(0));
    }

    /** Why a provisional date may still move, a sentence for each thing it hangs on. */
    public List<String> uncertainties(Deadline deadline) {
        var holidays = deadline.days().stream()
                .filter(day ->
                        day.reason() instanceof DayReason.Closure closure && closure.kind() == ClosureKind.PROVISIONAL)
                .map(this::reason)
                .distinct();
        var years = Stream.of(deadline.receivedOn(), deadline.latest())
                .map(Year::from)
                .distinct()
                .filter(year -> !deadlines.isListLoaded(year))
                .map(year -> page.say("deadline.missingCircular", year.toString()));
        var sentences = Stream.concat(holidays, years).toList();
        return sentences.isEmpty() && deadline.provisional() ? List.of(page.say("deadline.moon")) : sentences;
    }
}
