package org.maloomat.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.maloomat.deadline.ClockEvent;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.deadline.FeeSchedule;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.InvalidFields;
import org.maloomat.shared.RuleViolation;

/** How an information officer asks a fee for copies, as the statute's schedule has it, and records its payment. */
@Stateless
@RolesAllowed("officer")
public class FeeDesk {
    private static final int RECEIPT_LENGTH = 60;
    private static final int REASON_LENGTH = 500;

    @Inject
    private RequestActs acted;

    @Inject
    private Correspondences correspondences;

    @Inject
    private RequestDeadlines deadlines;

    @Inject
    private DeadlineRegister register;

    @Inject
    private RequestTransitions desk;

    @Inject
    private Clock clock;

    /**
     * What copies would cost.
     *
     * @param amount rupees; 0 where nothing is owed
     */
    public record Quote(FeeSchedule schedule, int pages, int postage, int amount) {}

    /**
     * Works out a fee without asking it.
     *
     * @param pages whole pages, null if not given
     * @param postage whole rupees, null for none
     * @throws InvalidFields naming what is missing, negative or absurd
     * @throws RuleViolation {@code fee.noSchedule} if no schedule of the body's law is on record
     */
    public Quote quote(TrackingNumber number, Integer pages, Integer postage, boolean belowPovertyLine) {
        var request = acted.ofCaller(number);
        var schedule = deadlines
                .statute(register, request.clockFacts())
                .fees()
                .orElseThrow(() -> new RuleViolation("fee.noSchedule"));
        var posted = postage == null ? 0 : postage;
        new FieldChecks()
                .that(pages != null, "pages", "field.required")
                .that(
                        pages == null || pages >= 1 && pages <= FeeSchedule.MOST_PAGES,
                        "pages",
                        "field.wholeNumber",
                        1,
                        FeeSchedule.MOST_PAGES)
                .that(
                        posted >= 0 && posted <= FeeSchedule.MOST_POSTAGE,
                        "postage",
                        "field.wholeNumber",
                        0,
                        FeeSchedule.MOST_POSTAGE)
                .that(posted <= 0 || schedule.postage(), "postage", "fee.noPostage")
                .refuseIfAny();
        return new Quote(schedule, pages, posted, schedule.amount(pages, posted, belowPovertyLine));
    }

    /**
     * Asks the fee. The clock stands still if the statute lets it and its time has not run out.
     *
     * @param version the version the officer saw
     * @throws RequestChanged if the request has changed since
     * @throws RuleViolation {@code fee.nothingOwed} if nothing may be asked; and as {@link #quote} does
     */
    public Quote ask(TrackingNumber number, int version, Integer pages, Integer postage, boolean belowPovertyLine) {
        var quote = quote(number, pages, postage, belowPovertyLine);
        var request = acted.ofCaller(number, version);
        if (quote.amount() == 0) {
            throw new RuleViolation("fee.nothingOwed", quote.schedule().freePages());
        }
        var now = clock.instant();
        var event = request.askFee(acted.clockRule(request, ClockEvent.FEE), acted.today(), now);
        correspondences.add(new FeeRow(request.id(), quote, now));
        desk.enter(request, event, TimelineKind.FEE_ASKED, acted.officer(), null);
        return quote;
    }

    /**
     * Records that the fee was paid; the clock goes on from the day of the payment.
     *
     * @param version the version the officer saw
     * @param paidOn from the day the fee was asked to today
     * @param receipt the number of the receipt given, or null
     * @throws RequestChanged if the request has changed since
     */
    public void recordPayment(TrackingNumber number, int version, LocalDate paidOn, String receipt) {
        var request = acted.ofCaller(number, version);
        new FieldChecks()
                .that(paidOn != null, "paidOn", "field.required")
                .optional("receipt", receipt, RECEIPT_LENGTH)
                .refuseIfAny();
        var wasPaused = request.isPaused();
        var event =
                request.recordPayment(acted.clockRule(request, ClockEvent.FEE), paidOn, acted.today(), clock.instant());
        correspondences
                .lastFee(request.id())
                .pay(paidOn, receipt == null || receipt.isBlank() ? null : receipt.strip());
        goOn(request, wasPaused);
        desk.enter(request, event, TimelineKind.FEE_PAID, acted.officer(), null);
    }

    /**
     * Lets the fee go, as for a requester below the poverty line.
     *
     * @param version the version the officer saw
     * @param reason the requester reads it
     * @throws RequestChanged if the request has changed since
     */
    public void waive(TrackingNumber number, int version, String reason) {
        var request = acted.ofCaller(number, version);
        new FieldChecks().required("waiverReason", reason, REASON_LENGTH).refuseIfAny();
        var wasPaused = request.isPaused();
        var now = clock.instant();
        var event = request.waiveFee(acted.clockRule(request, ClockEvent.FEE), acted.today(), now);
        correspondences.lastFee(request.id()).waive(reason.strip(), now);
        goOn(request, wasPaused);
        desk.enter(request, event, TimelineKind.FEE_WAIVED, acted.officer(), null);
    }

    private void goOn(InformationRequest request, boolean wasPaused) {
        if (wasPaused) {
            acted.recount(request, DueDateRecord.BY_WAITING, PendingReply.FEE.name());
        }
    }
}
