package org.maloomat.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.maloomat.deadline.CountedDay;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.portal.page.Messages;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.LanguageTag;

/** When an answer is due, and why. */
@RequestScoped
@Path("/deadline")
@Produces(MediaType.APPLICATION_JSON)
public class DeadlineResource {
    @Inject
    private BodyDirectory bodies;

    @Inject
    private DeadlineRegister deadlines;

    @Inject
    private Messages messages;

    /** The due date with every day counted and skipped. */
    public record Explained(
            LocalDate dueOn,
            LocalDate earliest,
            LocalDate latest,
            boolean provisional,
            RuleView rule,
            List<Day> days) {}

    /** The rule of law behind it. */
    public record RuleView(String statute, String section, int amount, String unit) {}

    /** One day. */
    public record Day(LocalDate date, boolean counted, String reason) {}

    @GET
    @Operation(summary = "The due date of a request received on a day, with every day counted or skipped")
    public Explained deadline(
            @QueryParam("publicBody") String publicBody,
            @QueryParam("received") String received,
            @QueryParam("urgent") boolean urgent,
            @QueryParam("extended") boolean extended) {
        var day = date(received);
        var body = publicBody == null ? null : bodies.find(publicBody).orElse(null);
        new FieldChecks()
                .required("publicBody", publicBody, 60)
                .that(publicBody == null || body != null, "publicBody", "request.unknownBody")
                .that(body == null || body.takesRequests(), "publicBody", "request.bodyOutsideAct")
                .that(day != null, "received", "field.date")
                .refuseIfAny();
        var deadline = deadlines.reply(body.statute(), body.calendarScope(), day, urgent, extended);
        var rule = deadline.rule();
        return new Explained(
                deadline.dueOn(),
                deadline.earliest(),
                deadline.latest(),
                deadline.provisional(),
                new RuleView(
                        rule.statute(),
                        rule.section(),
                        rule.amount(),
                        rule.unit().name()),
                deadline.days().stream().map(this::day).toList());
    }

    private Day day(CountedDay day) {
        return new Day(day.date(), day.counted(), messages.reason(LanguageTag.EN, day));
    }

    private static LocalDate date(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
