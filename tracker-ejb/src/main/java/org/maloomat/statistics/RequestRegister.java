package org.maloomat.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.maloomat.account.SignedInAccount;

/** The register of a body's requests, told as of any day that has been. */
@Stateless
@RolesAllowed({"officer", "releaser"})
public class RequestRegister {
    @Inject
    private RegisterReading reading;

    @Inject
    private SignedInAccount caller;

    @Inject
    private Clock clock;

    /**
     * What the caller's body received in the period, by day of receipt.
     *
     * @throws org.maloomat.shared.InvalidFields naming {@code from}, {@code to} or {@code asOf}
     * @throws org.maloomat.shared.RuleViolation {@code register.tooMany} (most) if one register does not hold them all
     */
    public List<RegisterLine> lines(ReportPeriod period) {
        period.check(LocalDate.now(clock));
        return reading.received(caller.current().publicBody(), period);
    }
}
