package org.maloomat.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.maloomat.deadline.ClockHistory;
import org.maloomat.deadline.Deadline;
import org.maloomat.deadline.DeadlineKind;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.deadline.DeadlineRule;
import org.maloomat.deadline.Remedy;
import org.maloomat.deadline.Statute;
import org.maloomat.publicbody.BodyDirectory;

/** The date by which the law wants a request answered, from what its clock has seen. */
@ApplicationScoped
class RequestDeadlines {
    @Inject
    private BodyDirectory bodies;

    /** All that decides on a request's date, apart from law and calendar: requests that agree in it are due together. @param past see {@link ClockLog} */
    record ClockFacts(String publicBody, LocalDate receivedOn, boolean urgent, boolean extended, String past) {}

    /** The statute by which the request is counted. */
    Statute statute(DeadlineRegister register, ClockFacts facts) {
        return register.statute(bodies.get(facts.publicBody()).statute(), facts.receivedOn());
    }

    /** The extension that the body's statute allows for such a request; empty if it allows none. */
    Optional<DeadlineRule> extension(DeadlineRegister register, ClockFacts facts) {
        var kind = facts.urgent() ? DeadlineKind.URGENT_REPLY : DeadlineKind.REPLY;
        return statute(register, facts).rule(DeadlineKind.EXTENSION).filter(rule -> rule.extended()
                .contains(kind));
    }

    List<Remedy> remedies(DeadlineRegister register, String publicBody, Deadline reply) {
        var body = bodies.get(publicBody);
        return register.remedies(body.statute(), body.calendarScope(), reply);
    }

    /** @throws org.maloomat.shared.RuleViolation as {@link DeadlineRegister#reply} does */
    Deadline count(DeadlineRegister register, ClockFacts facts) {
        var body = bodies.get(facts.publicBody());
        return register.reply(
                body.statute(),
                body.calendarScope(),
                facts.receivedOn(),
                facts.urgent(),
                facts.extended(),
                history(facts.past()));
    }

    /** By when the answer would be due if the clock had begun on that day. */
    LocalDate dueIfBegunOn(DeadlineRegister register, ClockFacts facts, LocalDate day) {
        var body = bodies.get(facts.publicBody());
        return register.replyDueOn(body.statute(), body.calendarScope(), day, facts.urgent(), facts.extended());
    }

    private ClockHistory history(String past) {
        if (past.isEmpty()) {
            return ClockHistory.NONE;
        }
        var read = ClockLog.read(past);
        return new ClockHistory(
                read.stops(),
                read.stays().stream()
                        .map(stay -> new ClockHistory.Handover(
                                bodies.get(stay.publicBody()).calendarScope(), stay.last()))
                        .toList());
    }
}
