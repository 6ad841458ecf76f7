package org.maloomat.index.lucene;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maloomat.index.QuestionReading.Kind;
import org.maloomat.index.language.WordBreaker;

/** Names that narrow a question to one property, in English, Urdu and Pashto. */
enum QuestionField {
    BODY(Kind.PUBLIC_BODY, "body", "department", "ادارہ", "محکمہ", "اداره", "ارګان"),
    DISTRICT(Kind.DISTRICT, "district", "ضلع", "ولسوالۍ", "ولسوالي"),
    TOPIC(Kind.TOPIC, "topic", "موضوع"),
    SECTION(Kind.SECTION, "section", "دفعہ", "ماده"),
    YEAR(Kind.PERIOD, "year", "سال", "کال"),
    DATE(Kind.PERIOD, "date", "تاریخ", "نېټه"),
    FROM(Kind.PERIOD, "from", "since", "از", "له"),
    TO(Kind.PERIOD, "to", "until", "تا", "تر");

    private static final Map<String, QuestionField> BY_NAME = Stream.of(values())
            .flatMap(field -> Stream.of(field.names).map(name -> Map.entry(folded(name), field)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));

    private final Kind kind;
    private final String[] names;

    QuestionField(Kind kind, String... names) {
        this.kind = kind;
        this.names = names;
    }

    /** The field of this name, or null. */
    static QuestionField named(String name) {
        return BY_NAME.get(folded(name));
    }

    private static String folded(String name) {
        var words = WordBreaker.words(name);
        return words.size() == 1 ? words.get(0).text() : name;
    }

    Kind kind() {
        return kind;
    }

    /** The days a value stands for, or null if it is no date. */
    Days days(String value) {
        var days = Days.of(value);
        if (days == null) {
            return null;
        }
        return switch (this) {
            case FROM -> new Days(days.first(), null);
            case TO -> new Days(null, days.last());
            default -> days;
        };
    }
}
