package org.maloomat.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maloomat.deadline.ClockEvent;
import org.maloomat.deadline.ClockStop;

/**
 * When a request's clock stood still and at which bodies it ran before, kept in one column: everything counts by it, and it
 * only grows. Written as {@code FEE 2026-02-04 2026-02-09;AT KP-POLICE-CPO 2026-02-10}, with {@code anew} behind a stop
 * after which counting began afresh.
 */
record ClockLog(List<ClockStop> stops, List<Stay> stays) {
    static final ClockLog NONE = new ClockLog(List.of(), List.of());

    private static final String AT = "AT";
    private static final String ANEW = "anew";

    /** @param last the day on which the body handed the request on */
    record Stay(String publicBody, LocalDate last) {}

    ClockLog {
        stops = List.copyOf(stops);
        stays = List.copyOf(stays);
    }

    static ClockLog read(String column) {
        var stops = new ArrayList<ClockStop>();
        var stays = new ArrayList<Stay>();
        for (var entry : column.split(";")) {
            var words = entry.split(" ");
            if (words[0].equals(AT)) {
                stays.add(new Stay(words[1], LocalDate.parse(words[2])));
            } else if (!entry.isEmpty()) {
                stops.add(new ClockStop(
                        ClockEvent.valueOf(words[0]),
                        LocalDate.parse(words[1]),
                        LocalDate.parse(words[2]),
                        words.length == 4));
            }
        }
        return new ClockLog(stops, stays);
    }

    String write() {
        var stopped = stops.stream()
                .map(stop -> stop.event() + " " + stop.first() + " " + stop.last() + (stop.anew() ? " " + ANEW : ""));
        var stayed = stays.stream().map(stay -> AT + " " + stay.publicBody() + " " + stay.last());
        return Stream.concat(stopped, stayed).collect(Collectors.joining(";"));
    }

    /** A stop that holds no day leaves no trace. */
    ClockLog with(ClockStop stop) {
        if (stop.last().isBefore(stop.first())) {
            return this;
        }
        return new ClockLog(Stream.concat(stops.stream(), Stream.of(stop)).toList(), stays);
    }

    ClockLog with(Stay stay) {
        return new ClockLog(
                stops, Stream.concat(stays.stream(), Stream.of(stay)).toList());
    }

    boolean wasAt(String publicBody) {
        return stays.stream().anyMatch(stay -> stay.publicBody().equals(publicBody));
    }
}
