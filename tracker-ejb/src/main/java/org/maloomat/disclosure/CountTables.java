package org.maloomat.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the tables of counts in the rows of a file. Blank rows part one table from the next. Serial numbers, years and
 * words are no counts; shares are told from counts by their sign or point.
 */
final class CountTables {
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}|\\d{1,3}(,\\d{2,3})+");
    private static final Pattern RATE = Pattern.compile("[<>]?\\d+(\\.\\d+)?\\s?%|\\d+\\.\\d+");
    private static final Pattern NOTHING = Pattern.compile("-*|nil|none|صفر|کوئی نہیں|هېڅ");
    private static final Pattern SIGN = Pattern.compile("<\\s?\\d{1,2}|\\*+|c|x|s|\\.\\.|withheld|suppressed");
    private static final Pattern SUM = Pattern.compile(
            "(grand |sub-?|over)?(total|sum|all)\\b.*|.*\\btotal|(کل|کُل|مجموع|میزان|ټول|ټوله|ټولټال)(\\s.*)?|.*\\s(کل|میزان|ټول)");
    private static final Pattern SERIAL =
            Pattern.compile("s\\.?\\s?(no|n|r|#)\\.?|sr\\.?.*|serial.*|no\\.?|#|نمبر شمار|شمار|شمېره|گڼه");
    private static final int FIRST_YEAR = 1_947;
    private static final int LAST_YEAR = 2_100;

    private final List<List<String>> file;

    private CountTables(List<List<String>> file) {
        this.file = file;
    }

    /**
     * @param file rows of cells, as they stand
     * @return every table of counts, from the first row to the last; those that cannot be understood to the last cell are
     *     {@link Found#table()} empty
     */
    static List<Found> in(List<List<String>> file) {
        return new CountTables(file.stream().map(CountTables::folded).toList()).all();
    }

    /**
     * A table of counts.
     *
     * @param firstRow where it begins in the file, from 0
     * @param table empty if a cell could not be understood, or sums do not add up
     * @param words all that the file says up to its end
     */
    record Found(int firstRow, Optional<CountTable> table, List<String> words) {}

    private static List<String> folded(List<String> row) {
        return row.stream().map(CountTables::folded).toList();
    }

    private static String folded(String cell) {
        var text = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            var unit = cell.charAt(i);
            var digit = Character.isDigit(unit) ? Character.digit(unit, 10) : -1;
            text.append(digit >= 0 ? (char) ('0' + digit) : Character.toLowerCase(unit));
        }
        return text.toString()
                .replace('\uFEFF', ' ')
                .replace('–', '-')
                .replace('٪', '%')
                .strip();
    }

    private List<Found> all() {
        var found = new ArrayList<Found>();
        var words = new ArrayList<String>();
        for (int first = 0; first < file.size(); first++) {
            if (isBlank(first)) {
                continue;
            }
            int last = first;
            while (last + 1 < file.size() && !isBlank(last + 1)) {
                last++;
            }
            for (int row = first; row <= last; row++) {
                words.addAll(file.get(row).stream().filter(CountTables::isWords).toList());
            }
            table(first, last, List.copyOf(words)).ifPresent(found::add);
            first = last;
        }
        return found;
    }

    private boolean isBlank(int row) {
        return file.get(row).stream().allMatch(String::isEmpty);
    }

    private static boolean isWords(String cell) {
        return !cell.isEmpty() && !COUNT.matcher(cell).matches();
    }

    private String cell(int row, int column) {
        return column < file.get(row).size() ? file.get(row).get(column) : "";
    }

    private Optional<Found> table(int first, int last, List<String> words) {
        int width = IntStream.rangeClosed(first, last)
                .map(row -> file.get(row).size())
                .max()
                .orElse(0);
        var counted = columns(width, column -> isCounted(first, last, column));
        if (IntStream.rangeClosed(first, last)
                .noneMatch(row -> counted.stream().anyMatch(column -> isCount(cell(row, column))))) {
            return Optional.empty();
        }
        int top = IntStream.rangeClosed(first, last)
                .filter(row ->
                        counted.stream().anyMatch(column -> isCount(cell(row, column))) && !isHeading(row, counted))
                .findFirst()
                .orElse(last + 1);
        return top > last ? Optional.empty() : Optional.of(new Found(first, read(top, last, counted, width), words));
    }

    /** A row of years over the counts is a heading. */
    private boolean isHeading(int row, List<Integer> counted) {
        var filled = counted.stream()
                .map(column -> cell(row, column))
                .filter(cell -> !cell.isEmpty())
                .toList();
        return filled.size() > 1 && filled.stream().allMatch(CountTables::isYear);
    }

    private static List<Integer> columns(int width, IntPredicate chosen) {
        return IntStream.range(0, width).filter(chosen).boxed().toList();
    }

    private boolean isCounted(int first, int last, int column) {
        var cells = IntStream.rangeClosed(first, last)
                .mapToObj(row -> cell(row, column))
                .filter(CountTables::isCount)
                .toList();
        if (cells.isEmpty()) {
            return IntStream.rangeClosed(first, last).anyMatch(row -> isSign(cell(row, column)));
        }
        if (cells.stream().allMatch(CountTables::isYear)
                || IntStream.rangeClosed(first, last)
                        .anyMatch(row -> SERIAL.matcher(cell(row, column)).matches())) {
            return false;
        }
        var runs = IntStream.range(0, cells.size()).allMatch(i -> number(cells.get(i)) == i + 1);
        return !(column == 0 && cells.size() > 1 && runs);
    }

    private static boolean isCount(String cell) {
        return COUNT.matcher(cell).matches();
    }

    private static boolean isYear(String cell) {
        return cell.matches("\\d{4}") && number(cell) >= FIRST_YEAR && number(cell) <= LAST_YEAR;
    }

    private static long number(String cell) {
        return Long.parseLong(cell.replace(",", ""));
    }

    private Optional<CountTable> read(int top, int last, List<Integer> counted, int width) {
        var rates = new ArrayList<CountTable.Place>();
        var rows = new ArrayList<Integer>();
        var sums = new ArrayList<Integer>();
        for (int row = top; row <= last; row++) {
            if (isRowOfCounts(row, counted)) {
                (isSum(label(row, counted)) ? sums : rows).add(row);
            }
            for (int column = 0; column < width; column++) {
                if (RATE.matcher(cell(row, column)).matches()) {
                    rates.add(new CountTable.Place(row, column));
                }
            }
        }
        var columns = new ArrayList<Integer>();
        var columnSums = new ArrayList<Integer>();
        for (int column : counted) {
            (isSum(heading(top, column)) ? columnSums : columns).add(column);
        }
        if (sums.size() > 1 || columnSums.size() > 1 || rows.isEmpty() || columns.isEmpty()) {
            return Optional.empty();
        }
        return numbers(rows, columns).flatMap(counts -> {
            var rowOfSums = sums.isEmpty() ? unmarkedSum(rows, counts) : sums.get(0);
            var table = new CountTable(
                    rows,
                    columns,
                    rowOfSums,
                    columnSums.isEmpty() ? CountTable.NONE : columnSums.get(0),
                    counts,
                    rates);
            if (sums.isEmpty() && rowOfSums != CountTable.NONE) {
                return withoutLastRow(table).filter(this::addsUp);
            }
            return Optional.of(table).filter(this::addsUp);
        });
    }

    private boolean isRowOfCounts(int row, List<Integer> counted) {
        return counted.stream().map(column -> cell(row, column)).anyMatch(cell -> isCount(cell) || isSign(cell));
    }

    private static boolean isSign(String cell) {
        return SIGN.matcher(cell).matches();
    }

    private static boolean isSum(String words) {
        return SUM.matcher(words).matches();
    }

    private String label(int row, List<Integer> counted) {
        return IntStream.range(0, counted.get(0))
                .mapToObj(column -> cell(row, column))
                .filter(cell -> !cell.isEmpty() && !isCount(cell))
                .reduce("", (a, b) -> (a + " " + b).strip());
    }

    private String heading(int top, int column) {
        for (int row = top - 1; row >= 0 && !isBlank(row); row--) {
            if (!cell(row, column).isEmpty()) {
                return cell(row, column);
            }
        }
        return "";
    }

    private Optional<List<List<Long>>> numbers(List<Integer> rows, List<Integer> columns) {
        var counts = new ArrayList<List<Long>>();
        for (int row : rows) {
            var line = new ArrayList<Long>();
            for (int column : columns) {
                var cell = cell(row, column);
                if (isCount(cell)) {
                    line.add(number(cell));
                } else if (NOTHING.matcher(cell).matches()) {
                    line.add(0L);
                } else if (isSign(cell)) {
                    line.add(CountTable.WITHHELD);
                } else {
                    return Optional.empty();
                }
            }
            counts.add(line);
        }
        return Optional.of(counts);
    }

    /** A last row that is the sum of the others without saying so. */
    private static int unmarkedSum(List<Integer> rows, List<List<Long>> counts) {
        int last = rows.size() - 1;
        if (last < 2 || counts.stream().anyMatch(row -> row.contains(CountTable.WITHHELD))) {
            return CountTable.NONE;
        }
        var isSum = IntStream.range(0, counts.get(last).size())
                .allMatch(column -> counts.get(last).get(column)
                        == IntStream.range(0, last)
                                .mapToLong(row -> counts.get(row).get(column))
                                .sum());
        return isSum && counts.get(last).stream().anyMatch(count -> count > 0) ? rows.get(last) : CountTable.NONE;
    }

    private static Optional<CountTable> withoutLastRow(CountTable table) {
        int last = table.rows().size() - 1;
        return Optional.of(new CountTable(
                table.rows().subList(0, last),
                table.columns(),
                table.rowOfSums(),
                table.columnOfSums(),
                table.counts().subList(0, last),
                table.rates()));
    }

    /** Whether every sum that is written out is one; a line with a sign in it cannot be told. */
    private boolean addsUp(CountTable table) {
        var rowAddsUp = table.rowOfSums() == CountTable.NONE
                || IntStream.range(0, table.columns().size())
                        .allMatch(column -> isSumOf(
                                cell(table.rowOfSums(), table.columns().get(column)),
                                table.counts().stream()
                                        .map(row -> row.get(column))
                                        .toList()));
        return rowAddsUp
                && (table.columnOfSums() == CountTable.NONE
                        || IntStream.range(0, table.rows().size())
                                .allMatch(row -> isSumOf(
                                        cell(table.rows().get(row), table.columnOfSums()),
                                        table.counts().get(row))));
    }

    private static boolean isSumOf(String sum, List<Long> parts) {
        if (parts.contains(CountTable.WITHHELD) || isSign(sum)) {
            return true;
        }
        return isCount(sum)
                && number(sum) == parts.stream().mapToLong(Long::longValue).sum();
    }
}
