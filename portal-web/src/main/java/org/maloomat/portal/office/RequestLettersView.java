package org.maloomat.portal.office;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.maloomat.letter.LetterDetails;
import org.maloomat.letter.LetterPurpose;
import org.maloomat.letter.OfficeLetters;
import org.maloomat.letter.TemplateDesk;
import org.maloomat.portal.page.Refusals;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.LanguageTag;

/** The letters about one request of the caller's body. */
@Named
@ViewScoped
public class RequestLettersView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OfficeLetters letters;

    @Inject
    private transient Refusals refusals;

    private LetterPurpose purpose;
    private LanguageTag language;

    public List<LetterDetails> about(String number) {
        return letters.about(trackingNumber(number));
    }

    /** Of what a letter can be written once more. */
    public List<LetterPurpose> possible(String number) {
        return letters.possible(trackingNumber(number));
    }

    public List<LanguageTag> getLanguages() {
        return TemplateDesk.LANGUAGES;
    }

    /** Writes the letter chosen and shows the page anew. */
    public void issue(String number) {
        if (refusals.attempt("purpose", () -> letters.issue(trackingNumber(number), purpose, language))) {
            refusals.done("office.letterWritten");
            refusals.goTo("/office/requests/" + number);
        }
    }

    /** Null until chosen. */
    public LetterPurpose getPurpose() {
        return purpose;
    }

    public void setPurpose(LetterPurpose purpose) {
        this.purpose = purpose;
    }

    /** Null until chosen. */
    public LanguageTag getLanguage() {
        return language;
    }

    public void setLanguage(LanguageTag language) {
        this.language = language;
    }

    private static TrackingNumber trackingNumber(String number) {
        return TrackingNumber.find(number).orElseThrow(RequestNotFound::new);
    }
}
