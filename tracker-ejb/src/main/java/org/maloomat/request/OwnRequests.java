package org.maloomat.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds a request for the person who holds its access key. */
@ApplicationScoped
class OwnRequests {
    @Inject
    private Requests requests;

    @Inject
    private AccessKeyGuard guard;

    /**
     * Empty for a wrong key and for a number that does not exist, which nobody can tell apart.
     *
     * @throws org.maloomat.shared.RuleViolation {@code accessKey.tooManyGuesses} after too many wrong keys
     */
    Optional<InformationRequest> find(String trackingNumber, String accessKey, String client) {
        guard.refuseIfGuessing(client);
        var key = new AccessKey(accessKey == null ? "" : accessKey);
        var request =
                TrackingNumber.find(trackingNumber).flatMap(requests::find).filter(r -> r.opensWith(key));
        if (request.isEmpty()) {
            guard.wrongKey(client);
        }
        return request;
    }
}
