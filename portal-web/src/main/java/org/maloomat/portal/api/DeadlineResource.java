package org.maloomat.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.maloomat.deadline.CountedDay;
import org.maloomat.portal.deadline.DeadlineQuestion;
import org.maloomat.portal.page.Messages;
import org.maloomat.shared.LanguageTag;

/** When an answer is due, and why. */
@RequestScoped
@Path("/deadline")
@Produces(MediaType.APPLICATION_JSON)
public class DeadlineResource {
    @Inject
    private DeadlineQuestion question;

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
            @Parameter(description = "Code of the body asked") @QueryParam("publicBody") String publicBody,
            @Parameter(description = "Day of receipt, day zero") @QueryParam("received") String received,
            @Parameter(description = "true if life or liberty is at stake") @QueryParam("urgent") String urgent,
            @Parameter(description = "true if the body has extended the time") @QueryParam("extended") String extended,
            @Parameter(description = "By the closures known on this day; today's knowledge without it")
                    @QueryParam("knownOn")
                    String knownOn) {
        var deadline = question.answer(new DeadlineQuestion.Asked(publicBody, received, urgent, extended, knownOn))
                .deadline();
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
}
