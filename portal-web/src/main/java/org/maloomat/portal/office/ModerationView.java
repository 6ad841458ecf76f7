package org.maloomat.portal.office;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.maloomat.portal.page.Refusals;
import org.maloomat.publication.RequestModeration;
import org.maloomat.request.RequestDetails;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.TrackingNumber;

/** Requests whose words may become public before their answer. */
@Named
@ViewScoped
public class ModerationView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient RequestModeration moderation;

    @Inject
    private transient Refusals refusals;

    private String number;
    private String reason;
    private transient RequestModeration.Case opened;

    public List<RequestDetails> getQueue() {
        return moderation.queue();
    }

    /** The request opened, or null. */
    public RequestModeration.Case getOpened() {
        if (opened == null && number != null && !number.isBlank()) {
            opened = moderation.open(trackingNumber());
        }
        return opened;
    }

    public void publish() {
        if (refusals.attempt(() -> moderation.publish(trackingNumber(), reason))) {
            refusals.done("moderation.published");
            refusals.goTo("/office/moderation");
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
}
