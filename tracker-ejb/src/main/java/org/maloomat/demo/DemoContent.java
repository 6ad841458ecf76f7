package org.maloomat.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maloomat.account.Role;
import org.maloomat.account.SignedInAccount;
import org.maloomat.request.RequestFiling;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.ClockProducer;
import org.maloomat.shared.RuleViolation;

/**
 * Fills a new database with some sixty requests of the last two months, acted out through the boundaries on the days on
 * which they happened. Once a database; people are plainly fictional.
 */
@Singleton
@Startup
@DependsOn({"AccountBootstrap", "IndexFeeder"})
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoContent {
    private static final Logger LOG = Logger.getLogger(DemoContent.class.getName());
    private static final LocalTime OFFICE_HOUR = LocalTime.of(10, 30);

    @Inject
    @ConfigProperty(name = "maloomat.demo", defaultValue = "false")
    private boolean demo;

    @Inject
    private DemoAccounts accounts;

    @Inject
    private SignedInAccount caller;

    @Inject
    private RequestFiling filing;

    @Inject
    private DemoOfficer officer;

    @Inject
    private DemoReleaser releaser;

    @Inject
    private DemoModerator moderator;

    @Inject
    private Clock clock;

    @PostConstruct
    void fill() {
        if (!demo) {
            return;
        }
        var requests = DemoRequest.all();
        var bodies = new LinkedHashSet<String>();
        requests.forEach(request -> bodies.add(request.form().publicBody()));
        if (!accounts.make(bodies)) {
            return;
        }
        LOG.log(Level.INFO, "Loading demonstration content, once: {0} requests …", requests.size());
        var today = LocalDate.now(clock);
        requests.stream()
                .sorted((a, b) -> Integer.compare(b.daysAgo(), a.daysAgo()))
                .forEach(request -> actOut(request, today.minusDays(request.daysAgo())));
        LOG.info("Demonstration content is loaded");
    }

    private void actOut(DemoRequest demoRequest, LocalDate filedOn) {
        var filed = ClockProducer.at(
                officeHour(filedOn), () -> filing.file("demo:" + demoRequest.key(), demoRequest.form()));
        for (var act : demoRequest.acts()) {
            try {
                ClockProducer.at(officeHour(filedOn.plusDays(act.day())), () -> {
                    perform(act, demoRequest, filed.trackingNumber());
                    return null;
                });
            } catch (RuleViolation | jakarta.ejb.EJBAccessException refusal) {
                LOG.log(Level.WARNING, "Demonstration {0} stops at {1}: {2}", new Object[] {
                    demoRequest.key(), act.kind(), refusal.getMessage()
                });
                return;
            }
        }
    }

    private void perform(DemoRequest.Act act, DemoRequest demoRequest, TrackingNumber number) {
        var role =
                switch (act.kind()) {
                    case 'A', 'H' -> Role.OFFICER;
                    case 'P' -> Role.MODERATOR;
                    default -> Role.RELEASER;
                };
        caller.actingAs(accounts.of(role, demoRequest.form().publicBody()), () -> {
            switch (act.kind()) {
                case 'A' -> officer.acknowledge(number);
                case 'H' ->
                    officer.handIn(
                            number, act.outcome(), demoRequest.answer(), demoRequest.exemptions(), demoRequest.file());
                case 'P' -> moderator.publish(number);
                case 'X' -> releaser.release(number);
                case 'B' -> releaser.giveBack(number);
                case 'W' -> releaser.withdraw(number);
                default -> throw new IllegalArgumentException("No act " + act.kind());
            }
            return null;
        });
    }

    private static Instant officeHour(LocalDate day) {
        return day.atTime(OFFICE_HOUR).atZone(ClockProducer.LAW_ZONE).toInstant();
    }
}
