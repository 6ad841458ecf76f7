package org.maloomat.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What has happened to the clock of one request since its receipt.
 *
 * @param handovers the offices that had the request before the present one, the first one first
 */
public record ClockHistory(List<ClockStop> stops, List<Handover> handovers) {

    /** Nothing has. */
    public static final ClockHistory NONE = new ClockHistory(List.of(), List.of());

    /** The office by whose calendar days count up to and including the day on which it handed the request on. */
    public record Handover(CalendarScope office, LocalDate last) {}

    public ClockHistory {
        stops = List.copyOf(stops);
        handovers = List.copyOf(handovers);
    }

    boolean isEmpty() {
        return stops.isEmpty() && handovers.isEmpty();
    }

    /** What keeps a day from counting; of several, what began the count afresh. */
    Optional<ClockStop> stop(LocalDate day) {
        return stops.stream().filter(stop -> stop.holds(day)).max(Comparator.comparing(ClockStop::anew));
    }

    /** The last day that anything keeps from counting; the day given if nothing does. */
    LocalDate lastStop(LocalDate otherwise) {
        return stops.stream()
                .map(ClockStop::last)
                .filter(otherwise::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(otherwise);
    }
}
