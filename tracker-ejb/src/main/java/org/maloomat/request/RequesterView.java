package org.maloomat.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.maloomat.deadline.Deadline;

/** What a requester sees of her own request, by its access key. */
@Stateless
@PermitAll
public class RequesterView {
    @Inject
    private Requests requests;

    @Inject
    private OwnRequests own;

    @Inject
    private Correspondences correspondences;

    @Inject
    private Clock clock;

    /** The requester's own view. */
    public record OwnRequest(
            RequestDetails request,
            Deadline deadline,
            List<TimelineEntry> timeline,
            Correspondence correspondence,
            LocalDate today) {
        /** How the legal clock stands. */
        public RequestClock.Reading clock() {
            return RequestClock.Reading.of(request, deadline, today);
        }
    }

    /**
     * The request that this key opens; empty for a wrong key and for a number that does not exist, which nobody can tell
     * apart.
     *
     * @param client who asks, such as a network address, by which wrong guesses are counted
     * @throws org.maloomat.shared.RuleViolation {@code accessKey.tooManyGuesses} after too many wrong keys
     */
    public Optional<OwnRequest> open(String trackingNumber, String accessKey, String client) {
        return own.find(trackingNumber, accessKey, client)
                .map(r -> new OwnRequest(
                        r.details(),
                        requests.dueDate(r.id()).deadline(),
                        requests.timeline(r.id()).stream()
                                .filter(entry -> entry.kind().isOpen())
                                .map(TimelineEntry::forThePublic)
                                .toList(),
                        correspondences.of(r.id()),
                        LocalDate.now(clock)));
    }
}
