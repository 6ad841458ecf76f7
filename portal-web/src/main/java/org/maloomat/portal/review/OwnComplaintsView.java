package org.maloomat.portal.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.maloomat.portal.limit.ClientAddress;
import org.maloomat.portal.page.Parameters;
import org.maloomat.review.RequesterComplaints;

/** What a requester's own page says of complaints, by the key that opened it. */
@Named
@RequestScoped
public class OwnComplaintsView {
    @Inject
    private RequesterComplaints complaints;

    @Inject
    private ClientAddress addresses;

    @Inject
    private Parameters parameters;

    @Inject
    private HttpServletRequest http;

    private RequesterComplaints.Standing standing;

    /** Null for a wrong key. */
    public RequesterComplaints.Standing getStanding() {
        if (standing == null) {
            standing = complaints
                    .standing(new RequesterComplaints.Key(
                            parameters.get("trackingNumber"), getAccessKey(), addresses.of(http)))
                    .orElse(null);
        }
        return standing;
    }

    /** The key as posted, for the forms of the page it has opened. */
    public String getAccessKey() {
        return parameters.get("accessKey");
    }
}
