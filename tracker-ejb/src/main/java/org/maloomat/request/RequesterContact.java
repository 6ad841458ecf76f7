package org.maloomat.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.maloomat.account.SignedInAccount;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;

/** Where a requester is reached. Whoever of the body looks leaves a line in the audit trail. */
@Stateless
@RolesAllowed({"officer", "releaser"})
public class RequesterContact {
    @Inject
    private Requests requests;

    @Inject
    private AuditTrail audit;

    @Inject
    private SignedInAccount caller;

    /**
     * What the requester has given.
     *
     * @param name or null
     * @param email or null
     */
    public record Contact(String name, String email) {}

    /** @throws RequestNotFound also where the request is another body's */
    public Contact read(TrackingNumber number) {
        var request = requests.get(number, caller.current().publicBody()).details();
        audit.record(new Actor(caller.current().signInName()), "contact.read", number.value(), Map.of());
        return new Contact(request.requesterName(), request.requesterEmail());
    }
}
