package org.maloomat.portal.statistics;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.TypedDate;
import org.maloomat.statistics.ReportPeriod;

/** The period an address asks for, in {@code from}, {@code to} and {@code asOf}; what it leaves out is the year so far. */
final class AskedPeriod {
    private final UnaryOperator<String> parameters;
    private final LocalDate today;

    /** @param parameters the value of a parameter, or null */
    AskedPeriod(UnaryOperator<String> parameters, LocalDate today) {
        this.parameters = parameters;
        this.today = today;
    }

    /** What its field holds: as typed, or the day it stands for. */
    String value(String field) {
        var typed = parameters.apply(field);
        if (typed != null && !typed.isBlank()) {
            return typed.strip();
        }
        var usual = ReportPeriod.thisYear(today);
        return (switch (field) {
                    case "from" -> usual.from();
                    case "to" -> usual.to();
                    default -> usual.asOf();
                })
                .toString();
    }

    /** @throws org.maloomat.shared.InvalidFields naming each field that is no date */
    ReportPeriod period() {
        var checks = new FieldChecks();
        for (var field : new String[] {"from", "to", "asOf"}) {
            checks.date(field, value(field));
        }
        checks.refuseIfAny();
        return new ReportPeriod(day("from"), day("to"), day("asOf"));
    }

    private LocalDate day(String field) {
        return TypedDate.find(value(field)).orElseThrow();
    }

    /** The same question as parameters of an address. */
    String query() {
        return "from=" + encoded("from") + "&to=" + encoded("to") + "&asOf=" + encoded("asOf");
    }

    private String encoded(String field) {
        return java.net.URLEncoder.encode(value(field), java.nio.charset.StandardCharsets.UTF_8);
    }
}
