package org.maloomat.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.maloomat.account.SignedInAccount;
import org.maloomat.request.RequestTransitions;
import org.maloomat.request.TrackingNumber;

/** Complaints about the requests of the caller's body: how they stand, and never who the complainant is. */
@Stateless
@RolesAllowed({"officer", "releaser"})
public class OfficeComplaints {
    @Inject
    private Complaints complaints;

    @Inject
    private RequestTransitions requests;

    @Inject
    private SignedInAccount caller;

    /** @throws org.maloomat.request.RequestNotFound also where the request is another body's */
    public List<ComplaintDetails> about(TrackingNumber number) {
        requests.get(number, caller.current().publicBody());
        return complaints.about(number).stream().map(complaints::details).toList();
    }
}
