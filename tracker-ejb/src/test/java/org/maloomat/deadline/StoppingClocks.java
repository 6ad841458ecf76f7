package org.maloomat.deadline;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The packaged statutes and calendars, as if the KP Act let its clock feel this. */
public final class StoppingClocks {
    private static final String HEADER = "statute,valid_from,event,effect,start,section,text,source,verified\n";

    private StoppingClocks() {}

    /** @param rules such as {@code FEE,PAUSE,EVENT_DAY} */
    public static DeadlineRegister with(String... rules) {
        var clock = new StringBuilder(HEADER);
        for (var rule : rules) {
            clock.append("PK-KP-2013,2013-11-05,").append(rule).append(",99,invented,invented,true\n");
        }
        var packaged = ReferenceFolder.packaged();
        return DeadlineRegister.from((file, columns) -> file.equals(StatuteClockFiles.CLOCK)
                ? ReferenceTable.read(file, new StringReader(clock.toString()), columns)
                : packaged.rows(file, columns));
    }

    /** Closes every office of the province on these days, and on no others than the packaged orders do. */
    public static void close(DeadlineRegister law, String... days) {
        var lines = Arrays.stream(days)
                .map(LocalDate::parse)
                .map(day -> new ClosedDays(
                        day, day, null, "Flood", null, null, "KP", null, null, null, null, null, false, null, Set.of()))
                .toList();
        var learned = LocalDate.parse(days[0]);
        var order = new NewClosureOrder(
                ClosureKind.NOTIFIED, "1", learned, "Administration Department", Set.of(), null, "a paper", "", lines);
        law.take(List.of(new ClosureOrderEntity("key", "ORDER", order, "bilal", Instant.EPOCH, learned)));
    }
}
