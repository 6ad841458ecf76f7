package org.maloomat.portal.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.maloomat.deadline.Deadline;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.publicbody.BodyDetails;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.FieldProblem;
import org.maloomat.shared.InvalidFields;
import org.maloomat.shared.RuleViolation;
import org.maloomat.shared.TypedDate;

/** When is an answer due? The question that the calculator's page and the API both ask, with every refusal at its field. */
@ApplicationScoped
public class DeadlineQuestion {
    private static final Map<String, String> FIELDS = Map.of(
            "deadline.dateOutOfRange", "received",
            "deadline.officeNeverOpens", "received",
            "deadline.unknownStatute", "publicBody",
            "deadline.urgentNotExtended", "extended");

    @Inject
    private BodyDirectory bodies;

    @Inject
    private DeadlineRegister deadlines;

    @Inject
    private Clock clock;

    /**
     * What was asked, as it came; anything may be null.
     *
     * @param publicBody a body's code
     * @param received the day of receipt
     * @param urgent {@code true}, {@code false} or nothing
     * @param extended the same
     * @param knownOn the day by whose knowledge of closures the days are counted; nothing for today's
     */
    public record Asked(String publicBody, String received, String urgent, String extended, String knownOn) {}

    /**
     * The answer.
     *
     * @param asKnownNow the date by today's knowledge; the same as {@code deadline} unless an earlier day's was asked for
     * @param knownOn the earlier day asked for, or null
     * @param officeOpen whether the office works on the day of receipt
     */
    public record Answer(
            BodyDetails body, Deadline deadline, Deadline asKnownNow, LocalDate knownOn, boolean officeOpen) {
        /** Whether the date was another one by what was known then. */
        public boolean hasMoved() {
            return !deadline.dueOn().equals(asKnownNow.dueOn());
        }
    }

    /** @throws InvalidFields naming every field that cannot be taken */
    public Answer answer(Asked asked) {
        var body = asked.publicBody() == null
                ? null
                : bodies.find(asked.publicBody().strip()).orElse(null);
        var knownOn = TypedDate.find(asked.knownOn()).orElse(null);
        new FieldChecks()
                .required("publicBody", asked.publicBody(), 300)
                .that(isBlank(asked.publicBody()) || body != null, "publicBody", "request.unknownBody")
                .that(body == null || body.takesRequests(), "publicBody", "request.bodyOutsideAct")
                .date("received", asked.received())
                .that(isFlag(asked.urgent()), "urgent", "field.flag")
                .that(isFlag(asked.extended()), "extended", "field.flag")
                .optionalDate("knownOn", asked.knownOn())
                .that(
                        knownOn == null || !knownOn.isAfter(LocalDate.now(clock)),
                        "knownOn",
                        "deadlines_calculate.notKnownYet")
                .refuseIfAny();
        return answer(asked, body, TypedDate.find(asked.received()).orElseThrow(), knownOn);
    }

    private Answer answer(Asked asked, BodyDetails body, LocalDate received, LocalDate knownOn) {
        var office = body.calendarScope();
        var urgent = "true".equals(asked.urgent());
        var extended = "true".equals(asked.extended());
        try {
            var now = deadlines.reply(body.statute(), office, received, urgent, extended);
            var then = knownOn == null
                    ? now
                    : deadlines.asKnownOn(knownOn).reply(body.statute(), office, received, urgent, extended);
            return new Answer(body, then, now, knownOn, deadlines.isWorkingDay(office, received));
        } catch (RuleViolation refusal) {
            throw atItsField(refusal, urgent);
        }
    }

    private static InvalidFields atItsField(RuleViolation refusal, boolean urgent) {
        var field = FIELDS.getOrDefault(refusal.key(), urgent ? "urgent" : "extended");
        return new InvalidFields(List.of(
                new FieldProblem(field, refusal.key(), refusal.arguments().toArray())));
    }

    private static boolean isFlag(String text) {
        return isBlank(text) || text.equals("true") || text.equals("false");
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
