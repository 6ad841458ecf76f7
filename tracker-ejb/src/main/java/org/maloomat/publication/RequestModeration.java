package org.maloomat.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.maloomat.request.RequestDetails;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.FieldChecks;

/** What a moderator does: let a request's words become public before its answer, once nobody is named in them. */
@Stateless
@RolesAllowed("moderator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RequestModeration {
    @Inject
    private ReleaseTransactions desk;

    @Inject
    private ModerationQueue queue;

    @Inject
    private ReleaseGate gate;

    /** A request that waits, what was found in its words, and the words as they would be published. */
    public record Case(RequestDetails request, RequestDetails asPublished, List<Finding> findings) {}

    /** Requests whose words nobody has decided on, oldest first, at most a hundred. */
    public List<RequestDetails> queue() {
        return queue.waiting(100);
    }

    public Case open(TrackingNumber number) {
        var request = queue.get(number);
        return new Case(request, masked(request), gate.check(request));
    }

    /**
     * Publishes the request's words, with every identifier masked.
     *
     * @param reason needed where a finding is left to human judgement, else may be null
     * @throws ReleaseRefused if something needs a reason and none is given
     */
    public void publish(TrackingNumber number, String reason) {
        var request = queue.get(number);
        var words = masked(request);
        var open = gate.check(words);
        if (!open.isEmpty() && (reason == null || reason.isBlank())) {
            throw new ReleaseRefused(open);
        }
        if (!open.isEmpty()) {
            new FieldChecks()
                    .required("reason", reason, ReleaseService.REASON_LENGTH)
                    .refuseIfAny();
            var reasons = new java.util.HashMap<String, String>();
            open.forEach(finding -> reasons.put(finding.fingerprint(), reason));
            desk.resolve(number, null, Map.copyOf(reasons), reasons.keySet());
        }
        desk.publishRequest(words);
    }

    private RequestDetails masked(RequestDetails request) {
        return request.withWords(gate.masked(request.subject()), gate.masked(request.description()));
    }
}
