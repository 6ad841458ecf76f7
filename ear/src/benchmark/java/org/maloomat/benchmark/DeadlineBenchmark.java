package org.maloomat.benchmark;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.maloomat.deadline.CalendarScope;
import org.maloomat.deadline.Deadline;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.deadline.WeekPattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Due dates a second on one core, with and without their explanation, beside a plain loop from day to day. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DeadlineBenchmark {
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 3);
    private static final int DAYS = 1_200;

    private final DeadlineRegister register = DeadlineRegister.fromReferenceFiles();
    private final CalendarScope office =
            CalendarScope.khyberPakhtunkhwa(WeekPattern.FIVE);
    private final Set<LocalDate> closed = new HashSet<>(
            register.closures(office, FIRST, FIRST.plusDays(DAYS + 100)).keySet());
    private int next;

    static void main(String... arguments) throws Exception {
        var second = TimeValue.seconds(1);
        new Runner(new OptionsBuilder()
                        .include(DeadlineBenchmark.class.getName())
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(second)
                        .measurementIterations(5)
                        .measurementTime(second)
                        .build())
                .run();
    }

    @Benchmark
    public Deadline explained() {
        return register.reply("PK-KP-2013", office, received(), false, false);
    }

    @Benchmark
    public LocalDate dateAlone() {
        return register.replyDueOn("PK-KP-2013", office, received(), false, false);
    }

    /** What one would write first: the closed days in a set, and a step from day to day. */
    @Benchmark
    public LocalDate plainLoop() {
        var day = received();
        for (var left = 10; left > 0; ) {
            day = day.plusDays(1);
            var weekday = day.getDayOfWeek();
            if (weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !closed.contains(day)) {
                left--;
            }
        }
        return day;
    }

    private LocalDate received() {
        next = (next + 1) % DAYS;
        return FIRST.plusDays(next);
    }
}
