package org.maloomat.portal.office;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maloomat.answer.AnswerDetails;
import org.maloomat.document.storage.DocumentSummary;
import org.maloomat.portal.page.Refusals;
import org.maloomat.publication.RedactionDesk;
import org.maloomat.publication.ReleaseService;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.TrackingNumber;

/** The releaser's desk: exactly what the public would see, every finding, and the three things to do. */
@Named
@ViewScoped
public class ReleaseView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReleaseService releasing;

    @Inject
    private transient RedactionDesk redactionDesk;

    @Inject
    private transient Refusals refusals;

    private String number;
    private String reason;
    private final LinkedHashMap<String, String> resolutions = new LinkedHashMap<>();
    private transient ReleaseService.Preview preview;

    /** Answers that wait for release. */
    public List<AnswerDetails> getQueue() {
        return releasing.queue();
    }

    public ReleaseService.Preview getPreview() {
        if (preview == null) {
            preview = releasing.preview(trackingNumber());
        }
        return preview;
    }

    /** The documents as they were handed in, by which the redaction desk knows them. */
    public List<DocumentSummary> getOriginals() {
        return redactionDesk.documents(trackingNumber());
    }

    public void release() {
        if (!refusals.attempt(() -> releasing.release(trackingNumber()))) {
            preview = null;
            return;
        }
        refusals.done("release.done");
        refusals.goTo("/office/release");
    }

    /** Keeps the reasons given for findings and looks again. */
    public void resolve() {
        var given = new LinkedHashMap<>(resolutions);
        given.values().removeIf(text -> text == null || text.isBlank());
        refusals.attempt(() -> releasing.resolve(trackingNumber(), given));
        preview = null;
    }

    public void giveBack() {
        if (refusals.attempt(() -> releasing.giveBack(trackingNumber(), reason))) {
            refusals.done("release.returned");
            refusals.goTo("/office/release");
        }
    }

    public void withdraw() {
        if (refusals.attempt(() -> releasing.withdraw(trackingNumber(), reason))) {
            refusals.done("release.withdrawn");
            refusals.goTo("/office/requests/" + trackingNumber());
        }
    }

    private TrackingNumber trackingNumber() {
        return TrackingNumber.find(number).orElseThrow(RequestNotFound::new);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Reasons by a finding's fingerprint. */
    public Map<String, String> getResolutions() {
        return resolutions;
    }
}
