package org.maloomat.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.maloomat.shared.FieldChecks;

/** How an information officer opens an answered request again, because the information commission ordered so. */
@Stateless
@RolesAllowed("officer")
public class RequestReopening {
    private static final int NUMBER_LENGTH = 100;

    @Inject
    private RequestActs acted;

    @Inject
    private RequestTransitions desk;

    @Inject
    private Clock clock;

    /**
     * Opens it again. The clock of the first answer stays stopped; the day of the order counts instead.
     *
     * @param version the version the officer saw
     * @param orderNumber as on the paper
     * @param issuedOn from the day of receipt to today
     * @param complyBy not before the day of the order
     * @throws RequestChanged if the request has changed since
     * @throws org.maloomat.shared.InvalidFields naming what is missing or cannot be
     */
    public void reopen(TrackingNumber number, int version, String orderNumber, LocalDate issuedOn, LocalDate complyBy) {
        var request = acted.ofCaller(number, version);
        var received = request.details().receivedOn();
        new FieldChecks()
                .required("orderNumber", orderNumber, NUMBER_LENGTH)
                .that(issuedOn != null, "issuedOn", "field.required")
                .that(issuedOn == null || !issuedOn.isAfter(acted.today()), "issuedOn", "reopen.future")
                .that(issuedOn == null || !issuedOn.isBefore(received), "issuedOn", "reopen.beforeReceipt", received)
                .that(complyBy != null, "complyBy", "field.required")
                .that(
                        complyBy == null || issuedOn == null || !complyBy.isBefore(issuedOn),
                        "complyBy",
                        "reopen.complyBeforeOrder")
                .refuseIfAny();
        var event = request.reopen(orderNumber.strip(), issuedOn, complyBy, clock.instant());
        desk.enter(request, event, TimelineKind.REOPENED, acted.officer(), orderNumber.strip());
    }
}
