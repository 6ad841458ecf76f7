package org.maloomat.portal.statistics;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.maloomat.portal.page.CsvFile;
import org.maloomat.portal.page.Messages;
import org.maloomat.portal.page.PdfFile;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.RuleViolation;
import org.maloomat.statistics.AnnualReport;
import org.maloomat.statistics.AnnualReports;
import org.maloomat.statistics.ReportFiles;
import org.maloomat.statistics.ReportPeriod;
import org.maloomat.statistics.ReportTable;
import org.maloomat.statistics.RequestRegister;
import org.maloomat.typesetting.Block;
import org.maloomat.typesetting.PaperDocument;

/**
 * The register and the annual report as CSV, XLSX and PDF. A file tells the same for the same period and day whenever it is
 * asked for; a period that cannot be told answers 422 and is explained on the page.
 */
@WebServlet({"/office/files/*", "/commission/files/*"})
public class ReportFile extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;
    private static final List<Integer> TWO_COLUMNS = List.of(7, 3);
    private static final List<Integer> COLUMNS = List.of(4, 3, 3, 3);

    @Inject
    private transient RequestRegister register;

    @Inject
    private transient AnnualReports reports;

    @Inject
    private transient ReportFiles files;

    @Inject
    private transient BodyDirectory bodies;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = LanguageTag.find(request.getParameter("language")).orElse(LanguageTag.EN);
        var words = new ReportTables(messages, bodies, language);
        var today = LocalDate.now(clock);
        var name = Objects.requireNonNullElse(request.getPathInfo(), "").replaceFirst("^/", "");
        boolean commission = request.getServletPath().startsWith("/commission");
        try {
            var period = new AskedPeriod(request::getParameter, today).period();
            if (name.startsWith("request-register.") && !commission) {
                var lines = register.lines(period);
                var table = name.endsWith(".pdf") ? words.printedRegister(lines) : words.register(lines);
                send(name, List.of(table), words.say("requestRegister.title"), period, language, words, response);
            } else if (name.startsWith("annual-report.")) {
                var report = commission ? reports.of(request.getParameter("publicBody"), period) : reports.own(period);
                send(name, words.all(report), title(report, words), period, language, words, response);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (RuleViolation refusal) {
            response.sendError(UNPROCESSABLE);
        }
    }

    private static String title(AnnualReport report, ReportTables words) {
        return words.say("annualReport.title") + ": " + words.bodyName(report.publicBody());
    }

    private void send(
            String name,
            List<ReportTable> tables,
            String title,
            ReportPeriod period,
            LanguageTag language,
            ReportTables words,
            HttpServletResponse response)
            throws IOException {
        switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv" -> CsvFile.send(tables, name, response);
            case "xlsx" -> {
                response.setContentType(ReportFiles.WORKBOOK_TYPE);
                response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
                response.setHeader("Cache-Control", "no-store");
                response.getOutputStream().write(files.workbook(tables, language.isRightToLeft()));
            }
            case "pdf" -> PdfFile.send(files.paper(paper(tables, title, period, language, words)), name, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private PaperDocument paper(
            List<ReportTable> tables, String title, ReportPeriod period, LanguageTag language, ReportTables words) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(1, title));
        blocks.add(new Block.Paragraph(words.say("annualReport.period", period.from(), period.to(), period.asOf())));
        for (var table : tables) {
            boolean wide = table.head().size() > COLUMNS.size();
            if (!wide) {
                blocks.add(new Block.Heading(2, table.heading()));
            }
            blocks.add(new Block.Table(
                    table.head(),
                    widths(table.head().size()),
                    table.rows().stream().map(ReportFile::texts).toList()));
        }
        boolean wide = tables.stream().anyMatch(table -> table.head().size() > COLUMNS.size());
        var writtenAt = period.asOf().atStartOfDay(clock.getZone()).toInstant();
        return new PaperDocument(title, language, writtenAt, period.asOf().toString(), blocks, wide);
    }

    private static List<Integer> widths(int columns) {
        if (columns > COLUMNS.size()) {
            return ReportTables.PRINTED_WIDTHS;
        }
        return columns == 2 ? TWO_COLUMNS : COLUMNS.subList(0, columns);
    }

    private static List<String> texts(List<Object> cells) {
        return cells.stream().map(cell -> cell == null ? "" : cell.toString()).toList();
    }
}
