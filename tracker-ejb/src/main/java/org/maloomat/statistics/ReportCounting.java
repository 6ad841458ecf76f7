package org.maloomat.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maloomat.request.FilingManner;
import org.maloomat.request.Outcome;

/** Counts the lines of a register. */
final class ReportCounting {
    /** Last calendar day of each span of time but the longest: about the ten and the twenty working days of the Act among them. */
    private static final long[] SPANS = {3, 7, 14, 28, 60};

    private ReportCounting() {}

    static AnnualReport count(
            String publicBody,
            ReportPeriod period,
            List<RegisterLine> received,
            List<RegisterLine> carriedOver,
            boolean withWorkload) {
        var days = received.stream()
                .map(RegisterLine::daysTaken)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new AnnualReport(
                publicBody,
                period,
                carriedOver.size(),
                received.size(),
                each(FilingManner.class, received, RegisterLine::manner),
                each(RegisterStanding.class, received, RegisterLine::standing),
                each(Outcome.class, received, RegisterLine::outcome),
                found(received.stream().map(RegisterLine::sections).flatMap(Collection::stream)),
                found(received.stream().map(RegisterLine::extensionGround).filter(Objects::nonNull)),
                number(received, RegisterLine::urgent),
                sum(received, RegisterLine::clarifications),
                days.isEmpty() ? null : days.get((days.size() - 1) / 2),
                days.isEmpty() ? null : days.get(days.size() - 1),
                number(received, line -> line.feeAsked() > 0),
                number(received, RegisterLine::feeWaived),
                sum(received, RegisterLine::feeAsked),
                sum(received, RegisterLine::feePaid),
                sum(received, RegisterLine::complaints),
                sum(received, RegisterLine::fine),
                months(period, received),
                taken(received),
                withWorkload ? workload(received, carriedOver) : List.of());
    }

    private static List<AnnualReport.Month> months(ReportPeriod period, List<RegisterLine> received) {
        var months = new ArrayList<AnnualReport.Month>();
        for (var month = YearMonth.from(period.from());
                !month.isAfter(YearMonth.from(period.to()));
                month = month.plusMonths(1)) {
            var current = month;
            var lines = received.stream()
                    .filter(line -> YearMonth.from(line.receivedOn()).equals(current))
                    .toList();
            months.add(new AnnualReport.Month(
                    month,
                    lines.size(),
                    number(lines, line -> line.answeredOn() != null),
                    number(lines, line -> line.standing() == RegisterStanding.SILENT)));
        }
        return months;
    }

    private static List<AnnualReport.Taken> taken(List<RegisterLine> received) {
        var answered =
                received.stream().filter(line -> line.answeredOn() != null).toList();
        var spans = new ArrayList<AnnualReport.Taken>();
        long least = 0;
        for (int i = 0; i <= SPANS.length; i++) {
            var most = i < SPANS.length ? SPANS[i] : null;
            var from = least;
            var within = answered.stream()
                    .filter(line -> line.daysTaken() >= from && (most == null || line.daysTaken() <= most))
                    .toList();
            long late = number(within, line -> line.answeredOn().isAfter(line.dueOn()));
            spans.add(new AnnualReport.Taken(least, most, within.size() - late, late));
            least = most == null ? least : most + 1;
        }
        return spans;
    }

    private static List<AnnualReport.Workload> workload(List<RegisterLine> received, List<RegisterLine> carriedOver) {
        var byOfficer = Stream.concat(received.stream(), carriedOver.stream())
                .filter(line -> line.handedOn() == null)
                .collect(Collectors.groupingBy(line -> Objects.requireNonNullElse(line.officer(), "")));
        return byOfficer.entrySet().stream()
                .map(entry -> new AnnualReport.Workload(
                        entry.getKey().isEmpty() ? null : entry.getKey(),
                        number(
                                entry.getValue(),
                                line -> line.standing() == RegisterStanding.OPEN
                                        || line.standing() == RegisterStanding.WAITING),
                        number(entry.getValue(), line -> line.standing() == RegisterStanding.SILENT),
                        number(entry.getValue(), line -> line.answeredOn() != null)))
                .sorted(Comparator.comparing(
                        AnnualReport.Workload::officer, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static <E extends Enum<E>> Map<E, Long> each(
            Class<E> type, List<RegisterLine> lines, Function<RegisterLine, E> part) {
        var counts = new EnumMap<E, Long>(type);
        Arrays.stream(type.getEnumConstants())
                .forEach(one -> counts.put(one, number(lines, line -> part.apply(line) == one)));
        return counts;
    }

    private static Map<String, Long> found(Stream<String> names) {
        return names.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static long number(List<RegisterLine> lines, Predicate<RegisterLine> which) {
        return lines.stream().filter(which).count();
    }

    private static long sum(List<RegisterLine> lines, ToLongFunction<RegisterLine> what) {
        return lines.stream().mapToLong(what).sum();
    }
}
