package org.maloomat.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maloomat.disclosure.SmallCellSuppression.Choice;
import org.maloomat.disclosure.SmallCellSuppression.Decision;

/**
 * Looks for counts in a table that are so small that somebody could be recognised behind them, and withholds them together
 * with what would tell them. What cannot be understood is reported, never taken for harmless.
 */
public final class DisclosureCheck {
    /** Stands for a count that is withheld, small or not. */
    static final String WITHHELD_SIGN = "c";

    private static final int MOST_CELLS = 5_000;
    private static final int MOST_LINES = 200;

    private final List<List<String>> file;
    private final List<Rated> tables;

    private record Rated(CountTables.Found found, TableWords words, SuppressionRule rule) {
        boolean isFree() {
            return rule.below() == 0;
        }
    }

    /** Why a table may not become public as it is. */
    public enum Problem {
        /** A count that could show who somebody is. */
        SMALL_COUNT,
        /** A withheld count that follows from the sums beside it. */
        TOLD_BY_SUMS,
        /** Small numbers in a table whose rows, columns or sums could not be understood. */
        NOT_UNDERSTOOD,
        /** Counts of survivors in a detail in which none may be published. */
        TOO_FINE
    }

    /**
     * What stands in the way.
     *
     * @param row in the file, from 1
     * @param column in the file, from 1; 0 for the whole table
     * @param excerpt the row as it stands, for the eyes of those who prepare the answer only
     * @param arguable whether a person may find that nobody stands behind the number: the table speaks of posts or money
     *     too, or not of survivors
     */
    public record Trouble(Problem problem, int row, int column, String excerpt, boolean arguable) {}

    /**
     * @param file rows of cells
     * @param about words that say what the file is about, such as the subject of the request
     */
    public DisclosureCheck(List<List<String>> file, List<String> about) {
        this.file = file;
        this.tables =
                CountTables.in(file).stream().map(found -> rated(found, about)).toList();
    }

    private static Rated rated(CountTables.Found found, List<String> about) {
        var words = TableWords.of(found.words(), about);
        return new Rated(found, words, SuppressionRule.of(words.sensitivity(), words.detail()));
    }

    /** Everything that stands in the way, in the order of the file; empty where all may be shown. */
    public List<Trouble> troubles() {
        var troubles = new ArrayList<Trouble>();
        for (var rated : tables) {
            if (rated.isFree()) {
                continue;
            }
            if (rated.found().table().isEmpty()) {
                troubles.add(
                        trouble(Problem.NOT_UNDERSTOOD, rated, rated.found().firstRow(), CountTable.NONE));
            } else if (!rated.rule().publishable()) {
                troubles.add(trouble(Problem.TOO_FINE, rated, rated.found().firstRow(), CountTable.NONE));
            } else {
                look(rated, rated.found().table().get(), troubles);
            }
        }
        return troubles;
    }

    private void look(Rated rated, CountTable table, List<Trouble> troubles) {
        for (int row = 0; row < table.rows().size(); row++) {
            var counts = table.counts().get(row);
            for (int column = 0; column < counts.size(); column++) {
                long count = counts.get(column);
                if (count != CountTable.WITHHELD && rated.rule().isSmall(count)) {
                    troubles.add(trouble(
                            Problem.SMALL_COUNT,
                            rated,
                            table.rows().get(row),
                            table.columns().get(column)));
                }
            }
            if (table.columnOfSums() != CountTable.NONE && isTold(counts)) {
                troubles.add(trouble(Problem.TOLD_BY_SUMS, rated, table.rows().get(row), table.columnOfSums()));
            }
        }
        for (int i = 0;
                table.rowOfSums() != CountTable.NONE && i < table.columns().size();
                i++) {
            int column = i;
            if (isTold(table.counts().stream().map(row -> row.get(column)).toList())) {
                troubles.add(trouble(
                        Problem.TOLD_BY_SUMS,
                        rated,
                        table.rowOfSums(),
                        table.columns().get(column)));
            }
        }
    }

    /** One withheld count beside a sum is no secret. */
    private static boolean isTold(List<Long> line) {
        return line.stream().filter(count -> count == CountTable.WITHHELD).count() == 1;
    }

    private Trouble trouble(Problem problem, Rated rated, int row, int column) {
        return new Trouble(
                problem,
                row + 1,
                column + 1,
                String.join(" | ", file.get(row)),
                rated.words().isArguable());
    }

    /**
     * The file with the small counts withheld, and as many others as it takes that nobody can work them out; cells that are
     * shares of counts in the same row go with them. Empty if that cannot be done: a table was not understood, is too large
     * (5,000 cells), was treated by hand before, or may not be published at all.
     */
    public Optional<List<List<String>>> withheld() {
        var copy = new ArrayList<List<String>>();
        file.forEach(row -> copy.add(new ArrayList<>(row)));
        for (var rated : tables) {
            if (rated.isFree()) {
                continue;
            }
            var decision = rated.found()
                    .table()
                    .filter(table -> rated.rule().publishable() && isFeasible(table))
                    .flatMap(table -> SmallCellSuppression.of(table, rated.rule()));
            if (decision.isEmpty()) {
                return Optional.empty();
            }
            write(copy, rated.found().table().get(), decision.get(), rated.rule());
        }
        return Optional.of(copy);
    }

    private static boolean isFeasible(CountTable table) {
        return !table.isWithheldInPart()
                && table.rows().size() <= MOST_LINES
                && table.rows().size() * table.columns().size() <= MOST_CELLS;
    }

    private static void write(List<List<String>> copy, CountTable table, Decision decision, SuppressionRule rule) {
        var choices = decision.choices();
        for (int row = 0; row < choices.length; row++) {
            var anyWithheld = false;
            for (int column = 0; column < choices[row].length; column++) {
                var choice = choices[row][column];
                if (choice == Choice.SMALL || choice == Choice.PROTECTING) {
                    var place = table.place(row, column);
                    copy.get(place.row())
                            .set(
                                    place.column(),
                                    choice == Choice.SMALL && decision.tellsSmall() ? rule.sign() : WITHHELD_SIGN);
                    anyWithheld = true;
                }
            }
            if (anyWithheld) {
                int line = table.place(row, 0).row();
                table.rates().stream().filter(place -> place.row() == line).forEach(place -> copy.get(place.row())
                        .set(place.column(), WITHHELD_SIGN));
            }
        }
    }
}
