package org.maloomat.portal.page;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.maloomat.shared.InvalidFields;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.RuleViolation;

/** What is wrong with a form, in the page's language: a sentence for each field, or one for the whole form. */
public final class FormErrors {
    private static final Map<String, String> LABELS = Map.ofEntries(
            entry("publicBody", "requests_file.body"),
            entry("subject", "requests_file.subject"),
            entry("description", "requests_file.description"),
            entry("language", "requests_file.language"),
            entry("requester.name", "requests_file.name"),
            entry("requester.email", "requests_file.email"),
            entry("reply", "requests_mine.reply"),
            entry("sure", "requests_mine.withdraw"),
            entry("concern", "requests_report.concern"),
            entry("received", "deadlines_calculate.received"),
            entry("password", "session.password"),
            entry("code", "admin_bodies.code"),
            entry("nameEn", "admin_bodies.nameEn"),
            entry("nameUr", "admin_bodies.nameUr"),
            entry("namePs", "admin_bodies.namePs"),
            entry("kind", "publicbodies_list.kind"),
            entry("district", "publicbodies_list.district"),
            entry("week", "publicbodies_view.week"),
            entry("statute", "publicbodies_view.statute"),
            entry("outsideEn", "admin_bodies.reasonEn"),
            entry("outsideUr", "admin_bodies.reasonUr"),
            entry("outsidePs", "admin_bodies.reasonPs"),
            entry("outsideSource", "admin_bodies.source"),
            entry("designationEn", "admin_bodies.officer"),
            entry("designationUr", "admin_bodies.officerUr"),
            entry("designationPs", "admin_bodies.officerPs"),
            entry("postalAddress", "publicbodies_view.address"),
            entry("email", "publicbodies_view.email"),
            entry("text", "admin_templates.text"),
            entry("grounds", "complaint.grounds"),
            entry("reliefs", "complaint.reliefs"),
            entry("statement", "complaint.statement"),
            entry("complainant", "complaint.complainant"),
            entry("contact", "complaint.contact"),
            entry("receipt", "complaint.receipt"),
            entry("step", "commission.step"),
            entry("on", "commission.on"),
            entry("until", "commission.until"),
            entry("caseNumber", "complaint.caseNumber"),
            entry("rupees", "commission.rupees"),
            entry("note", "complaint.note"),
            entry("since", "commission.since"),
            entry("from", "annualReport.from"),
            entry("to", "annualReport.to"),
            entry("asOf", "annualReport.asOf"),
            entry("statusNote", "complaint.note"));

    private final Messages messages;
    private final LanguageTag language;
    private final Map<String, String> byField = new LinkedHashMap<>();
    private String general;

    public FormErrors(Messages messages, LanguageTag language) {
        this.messages = messages;
        this.language = language;
    }

    /** Takes a refusal apart. */
    public void take(RuleViolation refusal) {
        if (refusal instanceof InvalidFields invalid) {
            invalid.problems()
                    .forEach(p -> byField.putIfAbsent(
                            p.field(),
                            messages.in(language, p.key(), p.arguments().toArray())));
        } else {
            general = messages.in(language, refusal.key(), refusal.arguments().toArray());
        }
    }

    public void put(String field, String key, Object... arguments) {
        byField.putIfAbsent(field, messages.in(language, key, arguments));
    }

    /** The sentence beside a field, or null. */
    public String of(String field) {
        return byField.get(field);
    }

    public Map<String, String> getByField() {
        return byField;
    }

    /** What a field is called on its page; its name where it has no words of its own. */
    public String labelOf(String field) {
        return messages.in(language, LABELS.getOrDefault(field, field));
    }

    /** The id of a field on its page. */
    public String idOf(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }

    /** The sentence for the whole form, or null. */
    public String getGeneral() {
        return general;
    }

    public boolean isAny() {
        return general != null || !byField.isEmpty();
    }
}
