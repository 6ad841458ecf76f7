package org.maloomat.portal.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.maloomat.portal.page.Messages;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.shared.LanguageTag;
import org.maloomat.statistics.AnnualReport;
import org.maloomat.statistics.RegisterLine;
import org.maloomat.statistics.ReportTable;

/** Registers and reports as tables in the words of one language. */
final class ReportTables {
    private static final List<String> FULL = List.of(
            "number",
            "diaryNumber",
            "manner",
            "receivedOn",
            "language",
            "topic",
            "subject",
            "officer",
            "urgent",
            "dueOn",
            "extendedOn",
            "extensionGround",
            "standing",
            "answeredOn",
            "daysTaken",
            "outcome",
            "sections",
            "handedTo",
            "handedOn",
            "withdrawnOn",
            "feeAsked",
            "feePaid",
            "clarifications",
            "complaints",
            "fine");
    private static final List<String> PRINTED = List.of(
            "number",
            "receivedOn",
            "manner",
            "subject",
            "dueOn",
            "extendedOn",
            "standing",
            "answeredOn",
            "outcome",
            "sections",
            "feeAsked",
            "complaints");

    /** How the printed columns share the line. */
    static final List<Integer> PRINTED_WIDTHS = List.of(12, 9, 8, 20, 9, 9, 10, 9, 10, 7, 6, 7);

    private final Messages messages;
    private final BodyDirectory bodies;
    private final LanguageTag language;

    ReportTables(Messages messages, BodyDirectory bodies, LanguageTag language) {
        this.messages = messages;
        this.bodies = bodies;
        this.language = language;
    }

    /** Everything the register knows. */
    ReportTable register(List<RegisterLine> lines) {
        return register(lines, FULL);
    }

    /** As much as a sheet of paper holds. */
    ReportTable printedRegister(List<RegisterLine> lines) {
        return register(lines, PRINTED);
    }

    private ReportTable register(List<RegisterLine> lines, List<String> columns) {
        return new ReportTable(
                say("requestRegister.title"),
                columns.stream().map(column -> say("requestRegister." + column)).toList(),
                lines.stream().map(line -> cells(line, columns)).toList());
    }

    private List<Object> cells(RegisterLine line, List<String> columns) {
        var cells = new ArrayList<Object>();
        columns.forEach(column -> cells.add(cell(line, column)));
        return cells;
    }

    private Object cell(RegisterLine line, String column) {
        return switch (column) {
            case "number" -> line.number().value();
            case "diaryNumber" -> line.diaryNumber();
            case "manner" -> say("ReceiptManner." + line.manner());
            case "receivedOn" -> line.receivedOn();
            case "language" -> say("Language." + line.language());
            case "topic" -> topic(line.topic());
            case "subject" -> line.subject();
            case "officer" -> line.officer();
            case "urgent" -> line.urgent() ? say("requestRegister.yes") : null;
            case "dueOn" -> line.dueOn();
            case "extendedOn" -> line.extendedOn();
            case "extensionGround" ->
                line.extensionGround() == null ? null : say("ExtensionGround." + line.extensionGround());
            case "standing" -> say("RegisterStanding." + line.standing());
            case "answeredOn" -> line.answeredOn();
            case "daysTaken" -> line.daysTaken();
            case "outcome" -> line.outcome() == null ? null : say("Outcome." + line.outcome());
            case "sections" -> String.join(", ", line.sections());
            case "handedTo" -> line.handedTo() == null ? null : bodyName(line.handedTo());
            case "handedOn" -> line.handedOn();
            case "withdrawnOn" -> line.withdrawnOn();
            case "feeAsked" -> line.feeAsked() == 0 ? null : line.feeAsked();
            case "feePaid" -> line.feePaid() == 0 ? null : line.feePaid();
            case "clarifications" -> line.clarifications() == 0 ? null : line.clarifications();
            case "complaints" -> line.complaints() == 0 ? null : line.complaints();
            case "fine" -> line.fine() == 0 ? null : line.fine();
            default -> throw new IllegalArgumentException(column);
        };
    }

    /** Every table of the report, in its order. */
    List<ReportTable> all(AnnualReport report) {
        return Stream.of(
                        figures(report).stream(),
                        Stream.of(months(report), taken(report)),
                        report.workload().isEmpty() ? Stream.<ReportTable>empty() : Stream.of(workload(report)))
                .flatMap(tables -> tables)
                .toList();
    }

    List<ReportTable> figures(AnnualReport report) {
        var tables = new ArrayList<ReportTable>();
        tables.add(two(
                "annualReport.overview",
                List.of(
                        row("annualReport.carriedOver", report.carriedOver()),
                        row("annualReport.received", report.received()),
                        row("annualReport.urgent", report.urgent()),
                        row("annualReport.clarifications", report.clarifications()),
                        row("annualReport.median", report.median()),
                        row("annualReport.longest", report.longest()),
                        row("annualReport.complaints", report.complaints()),
                        row("annualReport.fines", report.fines()))));
        tables.add(counts("annualReport.byStanding", "RegisterStanding.", report.byStanding()));
        tables.add(counts("annualReport.byOutcome", "Outcome.", report.byOutcome()));
        tables.add(counts("annualReport.byManner", "ReceiptManner.", report.byManner()));
        tables.add(counts("annualReport.extended", "ExtensionGround.", report.extendedByGround()));
        tables.add(new ReportTable(
                say("annualReport.bySection"),
                List.of(say("annualReport.section"), say("annualReport.count")),
                report.bySection().entrySet().stream()
                        .map(entry -> List.<Object>of(entry.getKey(), entry.getValue()))
                        .toList()));
        tables.add(two(
                "annualReport.fees",
                List.of(
                        row("annualReport.feesAsked", report.feesAsked()),
                        row("annualReport.feesWaived", report.feesWaived()),
                        row("annualReport.rupeesAsked", report.rupeesAsked()),
                        row("annualReport.rupeesPaid", report.rupeesPaid()))));
        return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    ReportTable months(AnnualReport report) {
        return new ReportTable(
                say("annualReport.months"),
                List.of(
                        say("annualReport.month"),
                        say("annualReport.received"),
                        say("annualReport.answered"),
                        say("RegisterStanding.SILENT")),
                report.months().stream()
                        .map(month -> List.<Object>of(
                                say("Month." + month.month().getMonth()) + " "
                                        + month.month().getYear(),
                                month.received(),
                                month.answered(),
                                month.silent()))
                        .toList());
    }

    ReportTable taken(AnnualReport report) {
        return new ReportTable(
                say("annualReport.taken"),
                List.of(say("annualReport.days"), say("annualReport.inTime"), say("annualReport.late")),
                report.taken().stream()
                        .map(span -> List.<Object>of(inOrder(span(span)), span.inTime(), span.late()))
                        .toList());
    }

    ReportTable workload(AnnualReport report) {
        return new ReportTable(
                say("annualReport.workload"),
                List.of(
                        say("office.assignee"),
                        say("RegisterStanding.OPEN"),
                        say("RegisterStanding.SILENT"),
                        say("annualReport.answered")),
                report.workload().stream()
                        .map(one -> List.<Object>of(
                                Objects.requireNonNullElse(one.officer(), say("annualReport.nobody")),
                                one.open(),
                                one.silent(),
                                one.answered()))
                        .toList());
    }

    static String span(AnnualReport.Taken span) {
        return span.most() == null ? span.least() + "+" : span.least() + "\u2013" + span.most();
    }

    /** Between Arabic letters a span of numbers would turn round. */
    private String inOrder(String numbers) {
        return language.isRightToLeft() ? "\u200E" + numbers + "\u200E" : numbers;
    }

    String bodyName(String code) {
        return bodies.get(code).name().in(language);
    }

    private String topic(String code) {
        return bodies.topics().stream()
                .filter(topic -> topic.code().equals(code))
                .findFirst()
                .map(topic -> topic.name().in(language))
                .orElse(null);
    }

    private ReportTable counts(String heading, String prefix, Map<?, Long> counts) {
        return new ReportTable(
                say(heading),
                List.of(say("annualReport.what"), say("annualReport.count")),
                counts.entrySet().stream()
                        .map(entry -> List.<Object>of(say(prefix + entry.getKey()), entry.getValue()))
                        .toList());
    }

    private ReportTable two(String heading, List<List<Object>> rows) {
        return new ReportTable(say(heading), List.of(say("annualReport.what"), say("annualReport.count")), rows);
    }

    private List<Object> row(String key, Long value) {
        var row = new ArrayList<Object>();
        row.add(say(key));
        row.add(value);
        return row;
    }

    String say(String key, Object... values) {
        return messages.in(language, key, values);
    }
}
