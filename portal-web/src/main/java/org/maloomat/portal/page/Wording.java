package org.maloomat.portal.page;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.ResourceBundle;

/** How days, moments and numbers are written: Western digits in every language, names and units from the messages. */
final class Wording {
    private static final long KILOBYTE = 1000;
    private static final long MEGABYTE = 1_000_000;
    private static final long GIGABYTE = 1_000_000_000;

    private Wording() {}

    static String date(LocalDate day, ResourceBundle messages) {
        return day.getDayOfMonth() + " " + messages.getString("Month." + day.getMonth()) + " " + day.getYear();
    }

    static String moment(ZonedDateTime moment, ResourceBundle messages) {
        var time = String.format(Locale.ROOT, "%02d:%02d", moment.getHour(), moment.getMinute());
        return date(moment.toLocalDate(), messages) + messages.getString("list.comma") + time;
    }

    static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    static String size(long bytes, ResourceBundle messages) {
        if (bytes < MEGABYTE) {
            return number(Math.max(1, Math.round((double) bytes / KILOBYTE))) + " " + messages.getString("size.kB");
        }
        return bytes < GIGABYTE
                ? decimal(bytes, MEGABYTE) + messages.getString("size.MB")
                : decimal(bytes, GIGABYTE) + messages.getString("size.GB");
    }

    private static String decimal(long bytes, long unit) {
        return String.format(Locale.ROOT, "%.1f ", (double) bytes / unit);
    }
}
