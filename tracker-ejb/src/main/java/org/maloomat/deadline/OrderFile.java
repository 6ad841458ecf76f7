package org.maloomat.deadline;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.maloomat.shared.LanguageTag;

/**
 * Closure orders in files: iCalendar (RFC 5545) or CSV (RFC 4180), told apart by their content. A file is read whole or not
 * at all; what was written by this class is read back as the same days.
 */
public final class OrderFile {
    /** Largest file read. A year's order has some two kilobytes. */
    public static final int LARGEST_BYTES = 1_000_000;

    private OrderFile() {}

    /**
     * The days of the one order that the file holds.
     *
     * @param occasions what is known that days can be closed for, by code
     * @param province for whom days are closed where the file does not say; null for everybody in the country
     * @throws org.maloomat.shared.InvalidFields at {@code file}, with every row or event that cannot be taken and the rule
     *     it breaks
     */
    public static List<ClosedDays> read(byte[] content, Map<String, Occasion> occasions, String province) {
        if (content.length > LARGEST_BYTES) {
            throw FileFaults.only("closure.file.tooLarge", LARGEST_BYTES / 1000);
        }
        var text = text(content);
        if (text.isBlank()) {
            throw FileFaults.only("closure.file.empty");
        }
        return text.stripLeading().regionMatches(true, 0, ICalendarOrders.BEGIN, 0, ICalendarOrders.BEGIN.length())
                ? ICalendarOrders.read(text, occasions, province)
                : CsvOrders.read(text, province);
    }

    private static String text(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw FileFaults.only("closure.file.notUtf8");
        }
    }

    /** One row for each run of days, with what is known of its order. */
    public static String csv(List<ClosureOrderDetails> orders) {
        return CsvOrders.write(orders);
    }

    /** One event for each run of days of the orders in force, titled in a language. */
    public static String iCalendar(
            List<ClosureOrderDetails> orders, Map<String, Occasion> occasions, LanguageTag language) {
        return ICalendarOrders.write(orders, occasions, language);
    }
}
