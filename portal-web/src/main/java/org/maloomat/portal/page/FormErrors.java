package org.maloomat.portal.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.maloomat.shared.InvalidFields;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.RuleViolation;

/** What is wrong with a form, in the page's language: a sentence for each field, or one for the whole form. */
public final class FormErrors {
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
                            p.field(), messages.in(language, p.key(), p.arguments().toArray())));
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

    /** The sentence for the whole form, or null. */
    public String getGeneral() {
        return general;
    }

    public boolean isAny() {
        return general != null || !byField.isEmpty();
    }
}
