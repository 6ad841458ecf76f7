package org.maloomat.portal.statistics;

import java.util.ArrayList;
import java.util.List;

/** Upright bars in groups, placed for an SVG drawing of {@value #WIDTH} by {@value #HEIGHT} units. A table says the same. */
public final class BarChart {
    public static final int WIDTH = 720;
    public static final int HEIGHT = 220;

    private static final int FLOOR = 190;
    private static final int TOP = 20;
    private static final int MOST_LABELS = 12;
    private static final int MOST_NUMBERS = 48;

    private final List<Bar> bars = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final long highest;

    /** @param values of each series in turn */
    record Group(String label, List<Long> values) {}

    /** @param series from 0, which decides how it is drawn */
    public record Bar(long x, long y, long width, long height, int series, long value) {
        /** Where its number stands. */
        public long middle() {
            return x + width / 2;
        }
    }

    /** What stands below a group. */
    public record Label(long x, String text) {}

    BarChart(List<Group> groups, boolean rightToLeft) {
        highest = groups.stream()
                .flatMap(group -> group.values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        int every = Math.max(1, (groups.size() + MOST_LABELS - 1) / MOST_LABELS);
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            long room = WIDTH / groups.size();
            long left = rightToLeft ? WIDTH - (i + 1) * room : i * room;
            long width = Math.max(1, room * 4 / 5 / group.values().size());
            for (int series = 0; series < group.values().size(); series++) {
                long value = group.values().get(series);
                long height = highest == 0 ? 0 : value * (FLOOR - TOP) / highest;
                int place = rightToLeft ? group.values().size() - 1 - series : series;
                bars.add(new Bar(left + room / 10 + place * width, FLOOR - height, width, height, series, value));
            }
            if (i % every == 0) {
                labels.add(new Label(left + room / 2, group.label()));
            }
        }
    }

    public List<Bar> getBars() {
        return bars;
    }

    public List<Label> getLabels() {
        return labels;
    }

    /** Whether no bar has any height. */
    public boolean isFlat() {
        return highest == 0;
    }

    /** Whether numbers have room above the bars. */
    public boolean isRoomy() {
        return bars.size() <= MOST_NUMBERS;
    }
}
