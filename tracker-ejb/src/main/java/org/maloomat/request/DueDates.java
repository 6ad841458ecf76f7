package org.maloomat.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.maloomat.account.AccountIdentity;
import org.maloomat.account.SignIn;
import org.maloomat.deadline.Deadline;

/** The due dates that stand, as a calendar needs them: dates and tracking numbers only. */
@Stateless
@PermitAll
public class DueDates {
    /** Most due dates of one body's calendar; the most pressing are kept. */
    public static final int MOST = 500;

    @Inject
    private Requests requests;

    @Inject
    private SignIn signIn;

    /**
     * One due date.
     *
     * @param answeredOn the day the clock stopped, or null while it runs
     * @param givenAt when this date was counted
     */
    public record Due(TrackingNumber number, Deadline deadline, LocalDate answeredOn, Instant givenAt) {}

    /**
     * What the body of this token's owner still owes an answer to, most pressing first.
     *
     * @return empty if the token gives nobody the right to it
     */
    public Optional<List<Due>> owed(String calendarToken) {
        return signIn.withCalendarToken(calendarToken)
                .map(AccountIdentity::publicBody)
                .map(this::owedBy);
    }

    private List<Due> owedBy(String publicBody) {
        var owed = requests.owedBy(publicBody, MOST);
        var dates = requests.dueDates(owed.stream().map(InformationRequest::id).toList());
        return owed.stream()
                .map(request -> due(request, dates.get(request.id())))
                .toList();
    }

    /** The due date of a request that the public knows of; callers ask for no other. */
    public Optional<Due> of(TrackingNumber number) {
        return requests.find(number).map(request -> due(request, requests.dueDate(request.id())));
    }

    private static Due due(InformationRequest request, DueDateRecord date) {
        var details = request.details();
        return new Due(details.trackingNumber(), date.deadline(), details.answeredOn(), date.computedAt());
    }
}
