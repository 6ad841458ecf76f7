package org.maloomat.deadline;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.maloomat.shared.TypedDate;

/** Closure orders as a table: a header, then a row for each run of days. The columns of the paper may be left out. */
final class CsvOrders {
    private static final List<String> PAPER = List.of(
            "order",
            "kind",
            "number",
            "issued_on",
            "issuer",
            "learned_on",
            "supersedes",
            "circular_for",
            "source",
            "verified",
            "note");
    private static final List<String> DAYS = List.of(
            "from",
            "to",
            "occasion",
            "title_en",
            "title_ur",
            "title_ps",
            "province",
            "division",
            "district",
            "body_class",
            "body",
            "week",
            "open",
            "moon",
            "exempt");

    private final FileFaults faults = new FileFaults();
    private final List<ClosedDays> days = new ArrayList<>();
    private final String defaultProvince;
    private String order;
    private long orderRow;

    private CsvOrders(String defaultProvince) {
        this.defaultProvince = defaultProvince;
    }

    static List<ClosedDays> read(String text, String defaultProvince) {
        var table = new CsvOrders(defaultProvince);
        table.readRows(text);
        if (table.days.isEmpty() && !table.faults.isAny()) {
            table.faults.add("closure.file.empty");
        }
        table.faults.refuseIfAny();
        return List.copyOf(table.days);
    }

    private void readRows(String text) {
        var firstLine = text.lines().findFirst().orElse("");
        var delimiter = firstLine.indexOf(';') >= 0 && firstLine.indexOf(',') < 0 ? ';' : ',';
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            var columns = checkColumns(parser.getHeaderNames());
            if (faults.isAny()) {
                return;
            }
            for (var record : parser) {
                var row = parser.getCurrentLineNumber();
                if (record.isConsistent()) {
                    read(new Row(row, record, columns));
                } else {
                    faults.add("closure.file.cells", row, record.size(), columns.size());
                }
            }
        } catch (CSVException | UncheckedIOException | IllegalStateException e) {
            faults.add("closure.file.noTable");
        } catch (IllegalArgumentException twoAlikeOrNone) {
            faults.add("closure.file.header");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> checkColumns(List<String> names) {
        var known = new LinkedHashSet<String>();
        for (var name : names) {
            if (PAPER.contains(name) || DAYS.contains(name)) {
                known.add(name);
            } else {
                faults.add("closure.file.unknownColumn", FileFaults.word(name), String.join(", ", DAYS));
            }
        }
        if (!known.contains("from")) {
            faults.add("closure.file.missingColumn", "from");
        }
        if (!known.contains("occasion") && !known.contains("title_en")) {
            faults.add("closure.file.missingColumn", "occasion");
        }
        return known;
    }

    private void read(Row row) {
        var itsOrder = row.text("order");
        if (!itsOrder.isEmpty()) {
            if (order != null && !order.equals(itsOrder)) {
                faults.add("closure.file.otherOrder", row.number, FileFaults.word(itsOrder), orderRow, order);
                return;
            }
            order = itsOrder;
            orderRow = row.number;
        }
        var from = row.date("from", null);
        var to = row.date("to", from);
        var open = row.flag("open");
        var week = row.week();
        if (row.text("occasion").isEmpty() && row.text("title_en").isEmpty()) {
            faults.add("closure.file.noTitle", row.number);
            return;
        }
        if (from == null || to == null || faults.isAny()) {
            return;
        }
        days.add(new ClosedDays(
                from,
                to,
                row.text("occasion"),
                row.text("title_en"),
                row.text("title_ur"),
                row.text("title_ps"),
                row.columns.contains("province") ? row.text("province") : defaultProvince,
                row.text("division"),
                row.text("district"),
                row.text("body_class"),
                row.text("body"),
                week,
                open,
                row.text("moon"),
                CodeList.read(row.text("exempt"))));
    }

    /** One row; what its cells cannot mean goes among the faults. */
    private final class Row {
        private final long number;
        private final CSVRecord cells;
        private final Set<String> columns;

        Row(long number, CSVRecord cells, Set<String> columns) {
            this.number = number;
            this.cells = cells;
            this.columns = columns;
        }

        String text(String column) {
            return columns.contains(column) ? cells.get(column) : "";
        }

        LocalDate date(String column, LocalDate otherwise) {
            var text = text(column);
            if (text.isEmpty()) {
                if (otherwise == null && column.equals("from")) {
                    faults.add("closure.file.noDate", number);
                }
                return otherwise;
            }
            return TypedDate.find(text).orElseGet(() -> {
                faults.add("closure.file.date", number, column, FileFaults.word(text));
                return null;
            });
        }

        boolean flag(String column) {
            var text = text(column).toLowerCase(Locale.ROOT);
            if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
                faults.add("closure.file.choice", number, column, FileFaults.word(text), "true, false");
            }
            return text.equals("true");
        }

        WeekPattern week() {
            var text = text("week");
            for (var pattern : WeekPattern.values()) {
                if (pattern.name().equals(text)) {
                    return pattern;
                }
            }
            if (!text.isEmpty()) {
                faults.add("closure.file.choice", number, "week", FileFaults.word(text), "FIVE, SIX");
            }
            return null;
        }
    }

    static String write(List<ClosureOrderDetails> orders) {
        var text = new StringWriter();
        var header = new ArrayList<>(PAPER);
        header.addAll(DAYS);
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(header);
            for (var order : orders) {
                for (var line : order.days()) {
                    printer.printRecord(cells(order, line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> cells(ClosureOrderDetails order, ClosedDays line) {
        var cells = new ArrayList<Object>();
        cells.addAll(List.of(order.code(), order.kind(), order.instrument().number()));
        cells.add(order.instrument().date());
        cells.addAll(List.of(order.instrument().issuer(), order.learnedOn(), CodeList.write(order.supersedes())));
        cells.add(order.circularFor());
        cells.addAll(List.of(order.source(), order.verified(), order.note(), line.from(), line.to()));
        cells.addAll(Arrays.asList(
                line.occasion(),
                line.titleEn(),
                line.titleUr(),
                line.titlePs(),
                line.province(),
                line.division(),
                line.district(),
                line.bodyClass(),
                line.body(),
                line.week(),
                line.open(),
                line.moon(),
                CodeList.write(line.exempt())));
        return cells.stream().map(cell -> Objects.toString(cell, "")).toList();
    }
}
