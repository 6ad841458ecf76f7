package org.maloomat.portal.deadline;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.FormErrors;
import org.maloomat.portal.page.Messages;
import org.maloomat.portal.page.Parameters;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.publicbody.BodyQuery;
import org.maloomat.publicbody.BodySummary;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.RuleViolation;
import org.maloomat.shared.TypedDate;

/** The public calculator of due dates: asked with a body and a day, answered with every day counted and skipped. */
@Named
@RequestScoped
public class DeadlineView {
    private static final int MOST_SUGGESTED = 12;

    @Inject
    private DeadlineQuestion question;

    @Inject
    private BodyDirectory bodies;

    @Inject
    private Messages messages;

    @Inject
    private CurrentPage page;

    @Inject
    private Parameters parameters;

    private FormErrors errors;
    private DeadlineQuestion.Answer answer;
    private List<BodySummary> suggestions = List.of();

    @PostConstruct
    void start() {
        errors = new FormErrors(messages, page.getLanguage());
    }

    public void calculate(HttpServletResponse response) {
        if (parameters.get("publicBody") == null) {
            return;
        }
        var meant = meant(value("publicBody").strip());
        try {
            answer = question.answer(new DeadlineQuestion.Asked(
                    meant, getReceived(), value("urgent"), value("extended"), value("knownOn")));
        } catch (RuleViolation refusal) {
            if (!suggestions.isEmpty()) {
                errors.put("publicBody", "deadlines_calculate.whichBody");
            }
            errors.take(refusal);
            response.setStatus(422);
        }
    }

    /** The code of the one body that the words mean; the words themselves if there is none, or more than one. */
    private String meant(String words) {
        if (words.isEmpty() || bodies.find(words).isPresent()) {
            return words;
        }
        var found = getAskable(words);
        var named = found.stream()
                .filter(body -> Arrays.stream(LanguageTag.values())
                        .anyMatch(language -> body.name().in(language).equals(words)))
                .toList();
        if (named.size() == 1 || found.size() == 1) {
            return (named.size() == 1 ? named : found).get(0).code();
        }
        suggestions = found.stream().limit(MOST_SUGGESTED).toList();
        return words;
    }

    private List<BodySummary> getAskable(String words) {
        return bodies.browse(new BodyQuery(null, null, words, page.getLanguage())).stream()
                .filter(body -> !body.outsideAct())
                .toList();
    }

    /** Every body that can be asked, by name: what a browser suggests while one types. */
    public List<BodySummary> getBodies() {
        return getAskable(null);
    }

    /** Bodies that the words may mean, where they mean several. */
    public List<BodySummary> getSuggestions() {
        return suggestions;
    }

    /** What stands in the field of the body: its name once it is known, else what was typed. */
    public String getBodyText() {
        return bodies.find(value("publicBody"))
                .map(body -> body.name().in(page.getLanguage()))
                .orElse(value("publicBody"));
    }

    /** What was typed into a field; empty if nothing. */
    public String value(String field) {
        var typed = parameters.get(field);
        return typed == null ? "" : typed;
    }

    public boolean isChecked(String field) {
        return "true".equals(parameters.get(field));
    }

    /** The day of receipt as typed; today until one is. */
    public String getReceived() {
        var typed = parameters.get("received");
        return typed == null ? page.getToday().toString() : typed;
    }

    /** The kind of field for a date: what is no date would vanish from a date field. */
    public String dateField(String text) {
        return text.isBlank()
                        || TypedDate.find(text)
                                .filter(day -> day.toString().equals(text))
                                .isPresent()
                ? "date"
                : "text";
    }

    public ReceiptManner[] getManners() {
        return ReceiptManner.values();
    }

    /** The manner of receipt chosen, or null. */
    public ReceiptManner getManner() {
        return Arrays.stream(ReceiptManner.values())
                .filter(manner -> manner.name().equals(parameters.get("manner")))
                .findFirst()
                .orElse(null);
    }

    public boolean isReceiptInFuture() {
        return answer != null && answer.deadline().receivedOn().isAfter(page.getToday());
    }

    public FormErrors getErrors() {
        return errors;
    }

    /** Null until one was calculated. */
    public DeadlineQuestion.Answer getAnswer() {
        return answer;
    }

    public String getBodyName() {
        return answer.body().name().in(page.getLanguage());
    }
}
