package org.maloomat.portal.search;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.maloomat.index.QuestionReading;
import org.maloomat.index.QuestionReading.Choice;
import org.maloomat.index.QuestionReading.Condition;
import org.maloomat.index.QuestionReading.Kind;
import org.maloomat.portal.page.CurrentPage;

/** How a question was understood, in the words of the page. */
public final class QuestionWords {
    private final QuestionReading reading;
    private final CurrentPage page;

    QuestionWords(QuestionReading reading, CurrentPage page) {
        this.reading = reading;
        this.page = page;
    }

    /** One line for each condition; all of them must hold. */
    public List<String> getConditions() {
        return reading.conditions().stream().map(this::condition).toList();
    }

    /** One line for each part that was passed over or taken otherwise than it was perhaps meant. */
    public List<String> getRemarks() {
        return reading.remarks().stream()
                .map(remark -> page.say("Remark." + remark.matter(), remark.text()))
                .toList();
    }

    private String condition(Condition condition) {
        var choices = condition.choices().stream()
                .map(this::choice)
                .collect(Collectors.joining(" " + page.say("search.reading.or") + " "));
        return condition.excluded() ? page.say("search.reading.without", choices) : choices;
    }

    private String choice(Choice choice) {
        var text = choice.kind() == Kind.PERIOD
                ? period(choice.text())
                : page.say("Reading." + choice.kind(), choice.text());
        return choice.alsoAs().isEmpty()
                ? text
                : text + " " + page.say("search.reading.also", page.list(choice.alsoAs()));
    }

    /** @param days first and last as ISO dates with a slash between, either of them possibly empty */
    private String period(String days) {
        var ends = days.split("/", -1);
        if (ends[0].isEmpty()) {
            return page.say("Reading.PERIOD.until", LocalDate.parse(ends[1]));
        }
        if (ends[1].isEmpty()) {
            return page.say("Reading.PERIOD.since", LocalDate.parse(ends[0]));
        }
        return ends[0].equals(ends[1])
                ? page.say("Reading.PERIOD.day", LocalDate.parse(ends[0]))
                : page.say("Reading.PERIOD", LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    }
}
