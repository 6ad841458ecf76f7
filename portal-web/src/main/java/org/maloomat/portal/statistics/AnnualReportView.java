package org.maloomat.portal.statistics;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.FormErrors;
import org.maloomat.portal.page.Messages;
import org.maloomat.portal.page.Parameters;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.publicbody.BodyQuery;
import org.maloomat.publicbody.BodySummary;
import org.maloomat.shared.RuleViolation;
import org.maloomat.statistics.AnnualReport;
import org.maloomat.statistics.AnnualReports;
import org.maloomat.statistics.ReportPeriod;
import org.maloomat.statistics.ReportTable;

/** A report on a period: the body's own in the office, any body's at the commission. */
@Named
@RequestScoped
public class AnnualReportView {
    @Inject
    private AnnualReports reports;

    @Inject
    private BodyDirectory bodies;

    @Inject
    private CurrentPage page;

    @Inject
    private Messages messages;

    @Inject
    private Parameters parameters;

    private AskedPeriod asked;
    private FormErrors errors;
    private AnnualReport report;
    private List<ReportTable> figures = List.of();
    private ReportTable months;
    private ReportTable taken;
    private ReportTable workload;

    @PostConstruct
    void read() {
        asked = new AskedPeriod(parameters::get, page.getToday());
        errors = new FormErrors(messages, page.getLanguage());
        if (isCommission() && getPublicBody().isEmpty()) {
            return;
        }
        try {
            report = isCommission() ? reports.of(getPublicBody(), asked.period()) : reports.own(asked.period());
            putIntoWords();
        } catch (RuleViolation refusal) {
            errors.take(refusal);
        }
    }

    private void putIntoWords() {
        var tables = new ReportTables(messages, bodies, page.getLanguage());
        figures = tables.figures(report);
        months = tables.months(report);
        taken = tables.taken(report);
        workload = tables.workload(report);
    }

    /** Whether it is read by the commission, which chooses the body. */
    public boolean isCommission() {
        return page.isAt("/commission");
    }

    public String getPublicBody() {
        var typed = parameters.get("publicBody");
        return typed == null ? "" : typed.strip();
    }

    /** Every body, by name in the page's language. */
    public List<BodySummary> getBodies() {
        return bodies.browse(BodyQuery.everything(page.getLanguage())).stream()
                .sorted(Comparator.comparing(body -> body.name().in(page.getLanguage())))
                .toList();
    }

    /** Null while there is nothing to report. */
    public AnnualReport getReport() {
        return report;
    }

    public String getBodyName() {
        return bodies.get(report.publicBody()).name().in(page.getLanguage());
    }

    /** All but what the charts show. */
    public List<ReportTable> getTables() {
        return figures;
    }

    public ReportTable getMonths() {
        return months;
    }

    public ReportTable getTaken() {
        return taken;
    }

    public ReportTable getWorkload() {
        return workload;
    }

    /** What became of the requests of each month. */
    public BarChart getMonthChart() {
        var groups = new ArrayList<BarChart.Group>();
        report.months()
                .forEach(month -> groups.add(new BarChart.Group(
                        month.month().toString(), List.of(month.received(), month.answered(), month.silent()))));
        return new BarChart(groups, page.getLanguage().isRightToLeft());
    }

    /** How long answers took. */
    public BarChart getTakenChart() {
        var groups = new ArrayList<BarChart.Group>();
        report.taken()
                .forEach(span ->
                        groups.add(new BarChart.Group(ReportTables.span(span), List.of(span.inTime(), span.late()))));
        return new BarChart(groups, page.getLanguage().isRightToLeft());
    }

    public FormErrors getErrors() {
        return errors;
    }

    public String value(String field) {
        return asked.value(field);
    }

    /** The address of this body's report on the year that ended last, as known today. */
    public String getLastYear() {
        var year = ReportPeriod.lastYear(page.getToday());
        return page.link(page.getAddress().path() + "?from=" + year.from() + "&to=" + year.to() + body());
    }

    /** The choice of the body as part of an address: the commission has one. */
    private String body() {
        return isCommission() ? "&publicBody=" + report.publicBody() : "";
    }

    /** @param ending of the file, such as {@code csv} */
    public String file(String ending) {
        return page.root((isCommission() ? "/commission" : "/office") + "/files/annual-report." + ending + "?"
                + asked.query() + "&language=" + page.getLanguage().tag()
                + body());
    }
}
