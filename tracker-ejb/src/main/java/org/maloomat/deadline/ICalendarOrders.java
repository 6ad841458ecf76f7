package org.maloomat.deadline;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.io.TimezoneInfo;
import biweekly.io.text.ICalReader;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.DateStart;
import biweekly.property.RawProperty;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maloomat.shared.LanguageTag;

/**
 * Closure orders as an iCalendar document: an event for each run of whole days. Facts that iCalendar has no word for stand
 * in properties of our own (RFC 5545 section 3.8.8.2).
 */
final class ICalendarOrders {
    static final String BEGIN = "BEGIN:VCALENDAR";

    private static final String END = "END:VCALENDAR";
    private static final String PRODUCT = "-//Maloomat//Closed days//EN";
    private static final String ORDER = "X-MALOOMAT-ORDER";
    private static final String OCCASION = "X-MALOOMAT-OCCASION";
    private static final String SCOPE = "X-MALOOMAT-SCOPE";
    private static final String EXEMPT = "X-MALOOMAT-EXEMPT";
    private static final String OPEN = "X-MALOOMAT-OPEN";
    private static final String MOON = "X-MALOOMAT-MOON";

    /** The time zone of the law: a moment belongs to the day it is there. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Karachi");

    private static final Pattern EVENT_BEGINS = Pattern.compile("(?im)^BEGIN:VEVENT\\s*$");
    private static final Pattern EVENT_ENDS = Pattern.compile("(?im)^END:VEVENT\\s*$");

    /** A time zone named by its usual name without being described in the file: understood. */
    private static final int ZONE_BY_NAME = 37;

    /** A time zone neither described nor known: told of with its event. */
    private static final int ZONE_UNKNOWN = 38;

    private final FileFaults faults = new FileFaults();
    private final Map<String, Occasion> occasions;
    private final String defaultProvince;
    private TimezoneInfo zones;
    private int events;

    private ICalendarOrders(Map<String, Occasion> occasions, String defaultProvince) {
        this.occasions = occasions;
        this.defaultProvince = defaultProvince;
    }

    static List<ClosedDays> read(String text, Map<String, Occasion> occasions, String defaultProvince) {
        var events = new ICalendarOrders(occasions, defaultProvince);
        var days = events.days(text);
        events.faults.refuseIfAny();
        return days;
    }

    private List<ClosedDays> days(String text) {
        var days = new ArrayList<ClosedDays>();
        if (!text.stripTrailing().toUpperCase(Locale.ROOT).endsWith(END)
                || EVENT_BEGINS.matcher(text).results().count()
                        != EVENT_ENDS.matcher(text).results().count()) {
            faults.add("closure.file.cutOff");
            return days;
        }
        try (var reader = new ICalReader(text)) {
            for (var calendar = reader.readNext(); calendar != null; calendar = reader.readNext()) {
                reader.getWarnings().forEach(this::take);
                zones = calendar.getTimezoneInfo();
                for (var event : calendar.getEvents()) {
                    events++;
                    read(event, events).ifPresent(days::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (days.isEmpty() && !faults.isAny()) {
            faults.add("closure.file.empty");
        }
        return List.copyOf(days);
    }

    private void take(ParseWarning warning) {
        var code = warning.getCode() == null ? 0 : warning.getCode();
        if (code != ZONE_BY_NAME && code != ZONE_UNKNOWN) {
            faults.add(
                    "closure.file.line",
                    warning.getLineNumber() == null ? 0 : warning.getLineNumber(),
                    FileFaults.word(Objects.toString(warning.getPropertyName(), "?")));
        }
    }

    /** The event's days; empty if it breaks a rule, which is then among the faults. */
    private Optional<ClosedDays> read(VEvent event, int number) {
        var title = event.getSummary() == null
                ? ""
                : Objects.toString(event.getSummary().getValue(), "");
        var name = FileFaults.word(title);
        if (event.getRecurrenceRule() != null
                || !event.getRecurrenceDates().isEmpty()
                || !event.getExceptionDates().isEmpty()
                || event.getRecurrenceId() != null) {
            return refused("closure.file.recurring", number, name);
        }
        if (event.getStatus() != null && event.getStatus().isCancelled()) {
            return refused("closure.file.cancelled", number, name);
        }
        if (title.isBlank()) {
            return refused("closure.file.noSummary", number);
        }
        if (event.getDateStart() == null || event.getDateStart().getValue() == null) {
            return refused("closure.file.noStart", number, name);
        }
        try {
            var from = day(event.getDateStart());
            var to = last(event, from);
            return to.isBefore(from)
                    ? refused("closure.file.backwards", number, name, from, to)
                    : Optional.of(days(event, title, from, to));
        } catch (PartOfDay e) {
            return refused("closure.file.partOfDay", number, name);
        } catch (UnknownZone e) {
            return refused("closure.file.zone", number, name, FileFaults.word(e.getMessage()));
        } catch (DateTimeException e) {
            return refused("closure.file.noSuchDay", number, name);
        }
    }

    private Optional<ClosedDays> refused(String key, Object... arguments) {
        faults.add(key, arguments);
        return Optional.empty();
    }

    /** The end of an event is the moment, or the day, after it (RFC 5545 section 3.6.1). */
    private LocalDate last(VEvent event, LocalDate from) {
        if (event.getDateEnd() != null) {
            var end = day(event.getDateEnd());
            return end.equals(from) ? from : end.minusDays(1);
        }
        if (event.getDuration() != null) {
            var length = Duration.ofMillis(event.getDuration().getValue().toMillis());
            if (length.toDays() < 1 || !length.equals(Duration.ofDays(length.toDays()))) {
                throw new PartOfDay();
            }
            return from.plusDays(length.toDays() - 1);
        }
        if (event.getDateStart().getValue().hasTime()) {
            throw new PartOfDay();
        }
        return from;
    }

    private LocalDate day(DateOrDateTimeProperty property) {
        ICalDate value = property.getValue();
        var parts = value.getRawComponents();
        var day = LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
        if (!value.hasTime()) {
            return day;
        }
        var unknown = property.getParameters().getTimezoneId();
        if (unknown != null) {
            throw new UnknownZone(unknown);
        }
        var moment = zones.isFloating(property)
                ? day.atTime(parts.getHour(), parts.getMinute(), parts.getSecond())
                : LocalDateTime.ofInstant(Instant.ofEpochMilli(value.getTime()), ZONE);
        if (!moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            throw new PartOfDay();
        }
        return moment.toLocalDate();
    }

    private ClosedDays days(VEvent event, String title, LocalDate from, LocalDate to) {
        var scope = scope(event);
        var code = own(event, OCCASION).filter(occasions::containsKey).or(() -> known(title));
        return new ClosedDays(
                from,
                to,
                code.orElse(null),
                code.isPresent() ? null : title,
                null,
                null,
                scope.get("province"),
                scope.get("division"),
                scope.get("district"),
                scope.get("class"),
                scope.get("body"),
                Arrays.stream(WeekPattern.values())
                        .filter(week -> week.name().equals(scope.get("week")))
                        .findFirst()
                        .orElse(null),
                own(event, OPEN).filter("TRUE"::equals).isPresent(),
                own(event, MOON).orElse(null),
                CodeList.read(own(event, EXEMPT).orElse("")));
    }

    private Optional<String> known(String title) {
        return occasions.values().stream()
                .filter(occasion -> Stream.of(LanguageTag.values())
                        .anyMatch(language -> occasion.title(language).equalsIgnoreCase(title.strip())))
                .map(Occasion::code)
                .findFirst();
    }

    private Map<String, String> scope(VEvent event) {
        var scope = new HashMap<String, String>();
        var written = own(event, SCOPE);
        if (written.isEmpty()) {
            scope.put("province", defaultProvince);
            return scope;
        }
        for (var fact : written.get().split(";")) {
            var at = fact.indexOf('=');
            if (at > 0) {
                scope.put(fact.substring(0, at), fact.substring(at + 1));
            }
        }
        return scope;
    }

    private static Optional<String> own(VEvent event, String name) {
        return Optional.ofNullable(event.getExperimentalProperty(name))
                .map(RawProperty::getValue)
                .filter(value -> !value.isBlank());
    }

    private static final class PartOfDay extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class UnknownZone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownZone(String zone) {
            super(zone);
        }
    }

    static String write(List<ClosureOrderDetails> orders, Map<String, Occasion> occasions, LanguageTag language) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        for (var order : orders) {
            if (order.isInForce()) {
                for (int line = 1; line <= order.days().size(); line++) {
                    calendar.addEvent(event(order, line, occasions, language));
                }
            }
        }
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static VEvent event(
            ClosureOrderDetails order, int number, Map<String, Occasion> occasions, LanguageTag language) {
        var line = order.days().get(number - 1);
        var event = new VEvent();
        event.setUid("urn:maloomat:closed:" + order.code() + ":" + number);
        event.setDateTimeStamp(wholeDay(order.learnedOn()));
        event.setDateStart(new DateStart(wholeDay(line.from()), false));
        event.setDateEnd(new DateEnd(wholeDay(line.to().plusDays(1)), false));
        event.setSummary(
                line.occasion() == null
                        ? Occasion.named(line).title(language)
                        : occasions.get(line.occasion()).title(language));
        event.setStatus(order.kind() == ClosureKind.PROVISIONAL ? Status.tentative() : Status.confirmed());
        event.setTransparency(Transparency.transparent());
        event.addComment(order.instrument().issuer());
        set(event, ORDER, order.code());
        set(event, OCCASION, line.occasion());
        set(event, SCOPE, scope(line));
        set(event, EXEMPT, line.exempt().isEmpty() ? null : CodeList.write(line.exempt()));
        set(event, OPEN, line.open() ? "TRUE" : null);
        set(event, MOON, line.moon());
        return event;
    }

    private static String scope(ClosedDays line) {
        return Stream.of(
                        fact("country", ClosedDays.COUNTRY),
                        fact("province", line.province()),
                        fact("division", line.division()),
                        fact("district", line.district()),
                        fact("class", line.bodyClass()),
                        fact("body", line.body()),
                        fact("week", line.week()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(";"));
    }

    private static String fact(String name, Object value) {
        return value == null ? null : name + "=" + value;
    }

    private static void set(VEvent event, String name, String value) {
        if (value != null) {
            event.setExperimentalProperty(name, value);
        }
    }

    /** The library reads and writes whole days in the time zone of the machine. */
    private static Date wholeDay(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
