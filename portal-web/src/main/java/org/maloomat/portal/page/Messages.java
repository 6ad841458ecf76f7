package org.maloomat.portal.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.maloomat.deadline.CountedDay;
import org.maloomat.shared.LanguageTag;

/** What the portal says, by key, in any of its languages. */
@ApplicationScoped
public class Messages {
    private static final String BUNDLE = "messages";
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    /** The message with its placeholders filled; a key that is missing shows itself rather than failing a page. */
    public String in(LanguageTag language, String key, Object... values) {
        try {
            var bundle = ResourceBundle.getBundle(BUNDLE, language.locale());
            var pattern = bundle.getString(key);
            var written = Arrays.stream(values)
                    .map(value -> written(value, bundle))
                    .map(value -> language.isRightToLeft() ? isolated(value) : value)
                    .toArray();
            return new MessageFormat(pattern, Locale.ROOT).format(written);
        } catch (MissingResourceException missing) {
            return key;
        }
    }

    /** Why a day counts or does not. */
    public String reason(LanguageTag language, CountedDay day) {
        return in(
                language,
                day.reason().messageKey(),
                day.reason().arguments(language).toArray());
    }

    /** Kept from turning round, or from turning what stands beside it (UAX #9, isolates). */
    private static String isolated(String value) {
        return FIRST_STRONG_ISOLATE + value + POP_ISOLATE;
    }

    private static String written(Object value, ResourceBundle bundle) {
        if (value instanceof LocalDate day) {
            return Wording.date(day, bundle);
        }
        return value instanceof Number number ? Wording.number(number.longValue()) : String.valueOf(value);
    }
}
