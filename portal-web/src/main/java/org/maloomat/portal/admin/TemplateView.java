package org.maloomat.portal.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.maloomat.letter.LetterField;
import org.maloomat.letter.LetterPurpose;
import org.maloomat.letter.TemplateDesk;
import org.maloomat.letter.TemplateVersion;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.FormErrors;
import org.maloomat.portal.page.FormToken;
import org.maloomat.portal.page.Messages;
import org.maloomat.portal.page.Parameters;
import org.maloomat.portal.page.PdfFile;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.RuleViolation;
import org.maloomat.typesetting.Block;

/** The templates of letters, and one of them being edited, looked at and kept. */
@Named
@RequestScoped
public class TemplateView {
    @Inject
    private TemplateDesk desk;

    @Inject
    private Messages messages;

    @Inject
    private CurrentPage page;

    @Inject
    private Parameters parameters;

    @Inject
    private FormToken tokens;

    private FormErrors errors;
    private LetterPurpose purpose;
    private LanguageTag language;
    private List<TemplateVersion> history = List.of();
    private List<Block> preview;

    @PostConstruct
    void start() {
        errors = new FormErrors(messages, page.getLanguage());
        purpose = Arrays.stream(LetterPurpose.values())
                .filter(known -> known.name().equals(parameters.get("purpose")))
                .findFirst()
                .orElse(null);
        language = LanguageTag.find(parameters.get("templateLanguage"))
                .filter(TemplateDesk.LANGUAGES::contains)
                .orElse(null);
        if (isKnown()) {
            history = desk.history(purpose, language);
        }
    }

    public List<TemplateVersion> getInForce() {
        return desk.inForce();
    }

    /** Whether there is a template at this address. */
    public boolean isKnown() {
        return purpose != null && language != null;
    }

    /** Keeps, shows or prints what was typed, as the button pressed says. */
    public void act(HttpServletResponse response) throws IOException {
        if (!isKnown()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!parameters.isPost()) {
            return;
        }
        try {
            if (tokens.filingKey("letter-template", parameters.get("token")).isEmpty()) {
                throw new RuleViolation("form.expired");
            }
            switch (String.valueOf(parameters.get("action"))) {
                case "save" -> save();
                case "pdf" -> print(response);
                default -> preview = desk.preview(purpose, language, getText());
            }
        } catch (RuleViolation refusal) {
            errors.take(refusal);
            response.setStatus(422);
        }
    }

    private void save() throws IOException {
        var read = String.valueOf(parameters.get("version"));
        desk.write(purpose, language, read.matches("\\d{1,8}") ? Integer.parseInt(read) : -1, getText());
        var context = FacesContext.getCurrentInstance();
        context.getExternalContext().redirect(page.link(page.getAddress().path()) + "?saved=1");
        context.responseComplete();
    }

    private void print(HttpServletResponse response) throws IOException {
        PdfFile.send(desk.previewPdf(purpose, language, getText()), "preview.pdf", response);
        FacesContext.getCurrentInstance().responseComplete();
    }

    public boolean isSaved() {
        return parameters.get("saved") != null && !parameters.isPost();
    }

    /** What stands in the form: as typed, or of the version asked for, or in force. */
    public String getText() {
        var typed = parameters.isPost() ? parameters.get("text") : null;
        return typed != null ? typed : shown().text();
    }

    private TemplateVersion shown() {
        return Optional.ofNullable(parameters.get("taken"))
                .flatMap(number -> history.stream()
                        .filter(version -> Integer.toString(version.number()).equals(number))
                        .findFirst())
                .orElse(history.get(0));
    }

    /** The version that the form edits: as it was when the form was opened. */
    public String getVersion() {
        return parameters.isPost() && parameters.get("version") != null
                ? parameters.get("version")
                : Integer.toString(history.get(0).number());
    }

    public List<TemplateVersion> getHistory() {
        return history;
    }

    public List<LetterField> getFields() {
        return LetterField.of(purpose);
    }

    public LetterPurpose getPurpose() {
        return purpose;
    }

    public LanguageTag getTemplateLanguage() {
        return language;
    }

    /** The letter in parts; null until asked for. */
    public List<Block> getPreview() {
        return preview;
    }

    /** What a part is, such as {@code Heading}. */
    public String kind(Block block) {
        return block.getClass().getSimpleName();
    }

    public FormErrors getErrors() {
        return errors;
    }
}
