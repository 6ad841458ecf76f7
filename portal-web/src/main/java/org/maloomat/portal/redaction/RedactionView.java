package org.maloomat.portal.redaction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.publication.RedactionDesk;
import org.maloomat.redaction.WithholdingGround;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.RuleViolation;

/** The desk on which a document is redacted. Its script asks {@link RedactionCalls} for pages and boxes. */
@Named
@RequestScoped
public class RedactionView {
    @Inject
    private RedactionDesk desk;

    @Inject
    private CurrentPage page;

    private String number;
    private String document;
    private RedactionDesk.Sheet sheet;
    private String refusal;

    /** Puts the document on the desk; one that has no pages is refused in words. */
    public void load() {
        try {
            sheet = desk.open(TrackingNumber.find(number).orElseThrow(RequestNotFound::new), id());
        } catch (RuleViolation notPaged) {
            refusal = page.say(notPaged.key(), notPaged.arguments().toArray());
        }
    }

    private long id() {
        try {
            return Long.parseLong(document);
        } catch (NumberFormatException e) {
            throw new RequestNotFound();
        }
    }

    /** Null where it cannot be redacted here. */
    public RedactionDesk.Sheet getSheet() {
        return sheet;
    }

    /** Why it cannot be redacted here, in words, or null. */
    public String getRefusal() {
        return refusal;
    }

    public WithholdingGround[] getGrounds() {
        return WithholdingGround.values();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }
}
