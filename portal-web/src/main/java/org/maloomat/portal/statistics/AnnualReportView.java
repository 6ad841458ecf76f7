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
    private ReportTables tables;

    @PostConstruct
    void read() {
        asked = new AskedPeriod(parameters::get, page.getToday());
        errors = new FormErrors(messages, page.getLanguage());
        tables = new ReportTables(messages, bodies, page.getLanguage());
        if (isCommission() && getPublicBody().isEmpty()) {
            return;
        }
        try {
            report = isCommission() ? reports.of(getPublicBody(), asked.period()) : reports.own(asked.period());
        } catch (RuleViolation refusal) {
            errors.take(refusal);
        }
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
        return tables.figures(report);
    }

    public ReportTable getMonths() {
        return tables.months(report);
    }

    public ReportTable getTaken() {
        return tables.taken(report);
    }

    public ReportTable getWorkload() {
        return tables.workload(report);
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

    /** The address of this report for another period: the year that ended last. */
    public String getLastYear() {
        var year = page.getToday().getYear() - 1;
        return page.with("from", year + "-01-01") + "&to=" + year + "-12-31";
    }

    /** @param ending of the file, such as {@code csv} */
    public String file(String ending) {
        return page.root((isCommission() ? "/commission" : "/office") + "/files/annual-report." + ending + "?"
                + asked.query() + "&language=" + page.getLanguage().tag()
                + (isCommission() ? "&publicBody=" + report.publicBody() : ""));
    }
}
