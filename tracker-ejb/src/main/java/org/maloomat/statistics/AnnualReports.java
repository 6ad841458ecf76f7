package org.maloomat.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.maloomat.account.SignedInAccount;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.shared.FieldChecks;

/** Reports on how bodies dealt with their requests: a body's own people read theirs, the commission everybody's. */
@Stateless
@RolesAllowed({"officer", "releaser"})
public class AnnualReports {
    @Inject
    private RegisterReading reading;

    @Inject
    private BodyDirectory bodies;

    @Inject
    private SignedInAccount caller;

    @Inject
    private Clock clock;

    /**
     * The report of the caller's own body.
     *
     * @throws org.maloomat.shared.InvalidFields naming {@code from}, {@code to} or {@code asOf}
     * @throws org.maloomat.shared.RuleViolation {@code register.tooMany} (most) if the period holds too many requests
     */
    public AnnualReport own(ReportPeriod period) {
        return report(caller.current().publicBody(), period, true);
    }

    /**
     * The report of any body, without who did the work there.
     *
     * @throws org.maloomat.shared.InvalidFields as {@link #own} does, and naming {@code publicBody} if there is no such body
     * @throws org.maloomat.shared.RuleViolation as {@link #own} does
     */
    @RolesAllowed("commission")
    public AnnualReport of(String publicBody, ReportPeriod period) {
        new FieldChecks()
                .that(publicBody != null && bodies.find(publicBody).isPresent(), "publicBody", "field.choice")
                .refuseIfAny();
        return report(publicBody, period, false);
    }

    private AnnualReport report(String publicBody, ReportPeriod period, boolean withWorkload) {
        period.check(LocalDate.now(clock));
        return ReportCounting.count(
                publicBody,
                period,
                reading.received(publicBody, period),
                reading.carriedOver(publicBody, period),
                withWorkload);
    }
}
