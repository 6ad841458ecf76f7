package org.maloomat.portal.statistics;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.FormErrors;
import org.maloomat.portal.page.Messages;
import org.maloomat.portal.page.Parameters;
import org.maloomat.shared.RuleViolation;
import org.maloomat.statistics.RegisterLine;
import org.maloomat.statistics.RequestRegister;

/** A body's register of requests, a page at a time. */
@Named
@RequestScoped
public class RequestRegisterView {
    private static final int LINES_A_PAGE = 50;

    @Inject
    private RequestRegister register;

    @Inject
    private CurrentPage page;

    @Inject
    private Messages messages;

    @Inject
    private Parameters parameters;

    private AskedPeriod asked;
    private FormErrors errors;
    private List<RegisterLine> lines = List.of();

    @PostConstruct
    void read() {
        asked = new AskedPeriod(parameters::get, page.getToday());
        errors = new FormErrors(messages, page.getLanguage());
        try {
            lines = register.lines(asked.period());
        } catch (RuleViolation refusal) {
            errors.take(refusal);
        }
    }

    /** The lines of the page shown. */
    public List<RegisterLine> getLines() {
        var from = (getCurrent() - 1) * LINES_A_PAGE;
        return lines.subList(Math.min(from, lines.size()), Math.min(from + LINES_A_PAGE, lines.size()));
    }

    public int getTotal() {
        return lines.size();
    }

    public int getLast() {
        return Math.max(1, (lines.size() + LINES_A_PAGE - 1) / LINES_A_PAGE);
    }

    /** The number of the page shown, from 1; an impossible one is the nearest there is. */
    public int getCurrent() {
        var typed = parameters.get("page");
        var number = typed != null && typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 1;
        return Math.max(1, Math.min(number, getLast()));
    }

    public FormErrors getErrors() {
        return errors;
    }

    public String value(String field) {
        return asked.value(field);
    }

    /** @param ending of the file, such as {@code csv} */
    public String file(String ending) {
        return page.root("/office/files/request-register." + ending + "?" + asked.query() + "&language="
                + page.getLanguage().tag());
    }
}
