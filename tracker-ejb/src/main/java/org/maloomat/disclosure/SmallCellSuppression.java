package org.maloomat.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decides which counts of one table are withheld: the small ones, and as many others as it takes so that nobody who adds
 * and subtracts what is left can tell more of a small count than its sign says. What such a reader can tell is the least
 * and the greatest value a cell can take while all sums still hold; both follow from a greatest flow through the table,
 * whose rows and columns are the nodes and whose withheld cells are the pipes (Gusfield 1988, "A graph theoretic approach
 * to statistical data security").
 */
final class SmallCellSuppression {
    private static final long NO_LIMIT = Long.MAX_VALUE / 4;

    private final SuppressionRule rule;
    private final boolean tellsSmall;
    private final int rows;
    private final int columns;
    private final long[][] values;
    private final Choice[][] choices;

    /** What becomes of one entry of the table. */
    enum Choice {
        SHOWN,
        /** Withheld because it is small. */
        SMALL,
        /** Withheld because a small one could be worked out from it. */
        PROTECTING,
        /** A sum that the file does not give. */
        NOT_THERE
    }

    /**
     * What is decided.
     *
     * @param choices for each entry, sums in the last row and column
     * @param tellsSmall whether a small count may be given a sign of its own, such as {@code <10}; otherwise all that is
     *     withheld must look the same
     */
    record Decision(Choice[][] choices, boolean tellsSmall) {
        private long withheld() {
            return Arrays.stream(choices)
                    .flatMap(Arrays::stream)
                    .filter(choice -> choice == Choice.SMALL || choice == Choice.PROTECTING)
                    .count();
        }
    }

    private SmallCellSuppression(CountTable table, SuppressionRule rule, boolean tellsSmall) {
        this.rule = rule;
        this.tellsSmall = tellsSmall;
        this.rows = table.rows().size();
        this.columns = table.columns().size();
        this.values = withSums(table);
        this.choices = new Choice[rows + 1][columns + 1];
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                var sumIsThere = (row < rows || table.rowOfSums() != CountTable.NONE)
                        && (column < columns || table.columnOfSums() != CountTable.NONE);
                choices[row][column] = !sumIsThere
                        ? Choice.NOT_THERE
                        : rule.isSmall(values[row][column]) ? Choice.SMALL : Choice.SHOWN;
            }
        }
    }

    /**
     * Of the two ways to withhold, the one that shows more: small counts with a sign of their own, which tells that all
     * others are not small; or one sign for all, which tells nothing. Empty if neither can keep every small count.
     *
     * @param table with a number in every cell
     */
    static Optional<Decision> of(CountTable table, SuppressionRule rule) {
        return Stream.of(true, false)
                .flatMap(tellsSmall -> new SmallCellSuppression(table, rule, tellsSmall).decide().stream())
                .min(Comparator.comparing(Decision::withheld));
    }

    private Optional<Decision> decide() {
        return protect() ? Optional.of(new Decision(choices, tellsSmall)) : Optional.empty();
    }

    private static long[][] withSums(CountTable table) {
        int rows = table.rows().size();
        int columns = table.columns().size();
        var values = new long[rows + 1][columns + 1];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                long value = table.counts().get(row).get(column);
                values[row][column] = value;
                values[row][columns] += value;
                values[rows][column] += value;
                values[rows][columns] += value;
            }
        }
        return values;
    }

    private boolean protect() {
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                while (choices[row][column] == Choice.SMALL && !isProtected(row, column)) {
                    var next = cheapest(row, column);
                    if (next.isEmpty()) {
                        return false;
                    }
                    choices[next.get().row()][next.get().column()] = Choice.PROTECTING;
                }
            }
        }
        return true;
    }

    private boolean isProtected(int row, int column) {
        var value = values[row][column];
        var up = rule.below() - 1 - value;
        var down = value - rule.least();
        return flow(row, column, true, up) == up && flow(row, column, false, down) == down;
    }

    /**
     * The smallest count still shown that gives company to the most withheld counts which stand alone in their line; sums
     * and lines without the small count only when need be. Never a 0: whoever sees its sign knows that no small count
     * stands there, and could tell a 0 by that.
     */
    private Optional<CountTable.Place> cheapest(int row, int column) {
        return shown().filter(place -> values[place.row()][place.column()] >= rule.below())
                .min(Comparator.comparing((CountTable.Place place) -> -lonelyLines(place))
                        .thenComparing(place -> place.row() != row && place.column() != column)
                        .thenComparing(place -> place.row() == rows || place.column() == columns)
                        .thenComparing(place -> values[place.row()][place.column()]));
    }

    private int lonelyLines(CountTable.Place place) {
        var inRow = IntStream.rangeClosed(0, columns).filter(column -> choices[place.row()][column] != Choice.SHOWN);
        var inColumn = IntStream.rangeClosed(0, rows).filter(row -> choices[row][place.column()] != Choice.SHOWN);
        return (inRow.count() == 1 ? 1 : 0) + (inColumn.count() == 1 ? 1 : 0);
    }

    private Stream<CountTable.Place> shown() {
        return IntStream.rangeClosed(0, rows).boxed().flatMap(row -> IntStream.rangeClosed(0, columns)
                .filter(column -> choices[row][column] == Choice.SHOWN)
                .mapToObj(column -> new CountTable.Place(row, column)));
    }

    /** By how much, up to the limit, this entry could be greater (or smaller) while every sum still holds. */
    private long flow(int row, int column, boolean greater, long limit) {
        var network = network();
        int from = greater ? head(row, column) : tail(row, column);
        int to = greater ? tail(row, column) : head(row, column);
        network[tail(row, column)][head(row, column)] = 0;
        network[head(row, column)][tail(row, column)] = 0;
        long flow = 0;
        while (flow < limit) {
            long more = push(network, from, to, limit - flow);
            if (more == 0) {
                break;
            }
            flow += more;
        }
        return flow;
    }

    /** The room in each pipe: an entry may grow in its direction and shrink against it. */
    private long[][] network() {
        int nodes = rows + columns + 2;
        var room = new long[nodes][nodes];
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                if (choices[row][column] != Choice.SHOWN) {
                    int tail = tail(row, column);
                    int head = head(row, column);
                    room[tail][head] = greatest(row, column) - values[row][column];
                    room[head][tail] = values[row][column] - least(row, column);
                }
            }
        }
        return room;
    }

    private long least(int row, int column) {
        return !tellsSmall
                ? 0
                : switch (choices[row][column]) {
                    case SMALL -> rule.least();
                    case PROTECTING -> rule.below();
                    default -> 0;
                };
    }

    private long greatest(int row, int column) {
        return tellsSmall && choices[row][column] == Choice.SMALL ? rule.below() - 1L : NO_LIMIT;
    }

    /** Row i gives what column j takes; the last row takes the column sums and gives the whole, the last column the reverse. */
    private int tail(int row, int column) {
        return row == rows
                ? column == columns ? rows : rows + 1 + column
                : column == columns ? rows + 1 + columns : row;
    }

    private int head(int row, int column) {
        return row == rows
                ? column == columns ? rows + 1 + columns : rows
                : column == columns ? row : rows + 1 + column;
    }

    private static long push(long[][] room, int from, int to, long limit) {
        var before = new int[room.length];
        Arrays.fill(before, -1);
        before[from] = from;
        var open = new ArrayDeque<Integer>();
        open.add(from);
        while (before[to] < 0 && !open.isEmpty()) {
            int node = open.remove();
            for (int next = 0; next < room.length; next++) {
                if (before[next] < 0 && room[node][next] > 0) {
                    before[next] = node;
                    open.add(next);
                }
            }
        }
        if (before[to] < 0) {
            return 0;
        }
        long most = limit;
        for (int node = to; node != from; node = before[node]) {
            most = Math.min(most, room[before[node]][node]);
        }
        for (int node = to; node != from; node = before[node]) {
            room[before[node]][node] -= most;
            room[node][before[node]] += most;
        }
        return most;
    }
}
