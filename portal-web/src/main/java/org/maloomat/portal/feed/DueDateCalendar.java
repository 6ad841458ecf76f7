package org.maloomat.portal.feed;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.Duration;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.maloomat.request.DueDates.Due;

/**
 * Due dates as an iCalendar document (RFC 5545): whole days, named by tracking number. A date that may still move spans
 * the days on which it may fall and is tentative.
 */
final class DueDateCalendar {
    private static final String TYPE = "text/calendar;charset=UTF-8";
    private static final String ENDING = ".ics";

    private static final String PRODUCT = "-//Maloomat//Due dates//EN";
    private static final Duration REFRESH = Duration.builder().hours(6).build();

    private final ICalendar calendar = new ICalendar();

    DueDateCalendar(String name) {
        calendar.setProductId(PRODUCT);
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(REFRESH).setParameter("VALUE", "DURATION");
    }

    /** What an address such as {@code /KP-2026-000043.ics} names; empty for an address of another form. */
    static Optional<String> named(String path) {
        return Optional.ofNullable(path)
                .filter(address -> address.endsWith(ENDING))
                .map(address -> address.substring(1, address.length() - ENDING.length()));
    }

    /**
     * @param title what a calendar shows; never a request's words
     * @param page where the request is looked at
     */
    void add(Due due, String title, String page) {
        var event = new VEvent();
        event.setUid("urn:maloomat:due:" + due.number().value());
        event.setDateTimeStamp(Date.from(due.givenAt().truncatedTo(ChronoUnit.SECONDS)));
        event.setDateStart(new DateStart(wholeDay(due.deadline().earliest()), false));
        event.setDateEnd(new DateEnd(wholeDay(due.deadline().latest().plusDays(1)), false));
        event.setSummary(title);
        event.setUrl(page);
        event.setStatus(due.deadline().provisional() ? Status.tentative() : Status.confirmed());
        event.setTransparency(Transparency.transparent());
        calendar.addEvent(event);
    }

    /** The library reads and writes whole days in the time zone of the machine. */
    private static Date wholeDay(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    void send(HttpServletResponse response) throws IOException {
        var content = written();
        response.setContentType(TYPE);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    byte[] written() {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
