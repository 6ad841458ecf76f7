package org.maloomat.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.TrackingNumber;
import org.maloomat.review.ComplaintDetails;
import org.maloomat.review.OfficeComplaints;

/** Complaints about one request of the caller's body. */
@Named
@RequestScoped
public class OfficeComplaintsView {
    @Inject
    private OfficeComplaints complaints;

    public List<ComplaintDetails> about(String number) {
        return complaints.about(TrackingNumber.find(number).orElseThrow(RequestNotFound::new));
    }
}
