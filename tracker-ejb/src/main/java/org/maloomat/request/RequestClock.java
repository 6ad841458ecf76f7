package org.maloomat.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.maloomat.deadline.Deadline;

/**
 * How the legal clock of a request stands: dates only. A request that the public knows of has its clock in public view;
 * the callers ask for no other.
 */
@Stateless
@PermitAll
public class RequestClock {
    @Inject
    private Requests requests;

    @Inject
    private Clock clock;

    /**
     * One look at the clock.
     *
     * @param answeredOn the day it stopped, or null while it runs
     * @param today the day of the look
     */
    public record Reading(Deadline deadline, LocalDate receivedOn, LocalDate answeredOn, LocalDate today) {
        public Deadline.Standing standing() {
            return deadline.standing(answeredOn == null ? today : answeredOn);
        }

        public boolean isRunning() {
            return answeredOn == null;
        }

        /** Answered, though after the due date. */
        public boolean isAnsweredLate() {
            return answeredOn != null && answeredOn.isAfter(deadline.dueOn());
        }
    }

    public Optional<Reading> read(String trackingNumber) {
        return TrackingNumber.find(trackingNumber).flatMap(requests::find).map(request -> {
            var details = request.details();
            return new Reading(
                    requests.dueDate(request.id()).deadline(),
                    details.receivedOn(),
                    details.answeredOn(),
                    LocalDate.now(clock));
        });
    }
}
