package org.maloomat.portal.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.maloomat.answer.AnswerDocuments;
import org.maloomat.answer.AnswerWriting;
import org.maloomat.answer.Exemption;
import org.maloomat.answer.Weighing;
import org.maloomat.deadline.ExtensionGround;
import org.maloomat.publication.ReleaseService;
import org.maloomat.request.ClarificationDesk;
import org.maloomat.request.FeeDesk;
import org.maloomat.request.HandlingStage;
import org.maloomat.request.Outcome;
import org.maloomat.request.RequestHandling;
import org.maloomat.request.RequestListing;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.RequestReopening;
import org.maloomat.request.TrackingNumber;
import org.maloomat.request.TransferDesk;
import org.maloomat.shared.FieldProblem;
import org.maloomat.shared.InvalidFields;
import org.maloomat.shared.RuleViolation;
import org.maloomat.shared.TypedText;

/** The office, for a body's own programs. */
@RequestScoped
@Path("/office")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"officer", "releaser", "moderator", "administrator"})
@SecurityRequirement(name = "token")
public class OfficeResource {
    private static final int USUAL_PER_PAGE = 50;
    private static final jakarta.json.bind.Jsonb JSON = jakarta.json.bind.JsonbBuilder.create();

    @Inject
    private RequestListing listing;

    @Inject
    private RequestHandling handling;

    @Inject
    private ClarificationDesk clarifications;

    @Inject
    private FeeDesk fees;

    @Inject
    private TransferDesk transfers;

    @Inject
    private RequestReopening reopening;

    @Inject
    private AnswerWriting writing;

    @Inject
    private ReleaseService releasing;

    @Inject
    private AnswerDocuments files;

    @Inject
    private RequestsResource requests;

    /** One page of the queue. */
    public record QueueView(long total, int page, int size, LocalDate asOf, List<Row> requests) {}

    /** One request of the queue. */
    public record Row(
            String trackingNumber,
            String subject,
            String language,
            boolean lifeOrLiberty,
            LocalDate receivedOn,
            LocalDate dueOn,
            String stage,
            String outcome,
            LocalDate answeredOn) {}

    @GET
    @Path("/requests")
    @Operation(summary = "The queue of the caller's public body, most pressing first")
    @APIResponse(responseCode = "200", description = "One page of the queue; the header Link leads to the others")
    public Response queue(
            @QueryParam("stage") String stage,
            @QueryParam("due") String due,
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @Context UriInfo asked) {
        var paging = Paging.of(page, size, USUAL_PER_PAGE, RequestListing.MAX_PAGE_SIZE);
        var queue = listing.queue(
                choice(HandlingStage.class, "stage", stage),
                choice(RequestListing.Due.class, "due", due),
                paging.offset(),
                paging.size());
        var view = new QueueView(
                queue.total(),
                paging.number(),
                paging.size(),
                queue.asOf(),
                queue.rows().stream()
                        .map(r -> new Row(
                                r.trackingNumber().value(),
                                r.subject(),
                                r.language().tag(),
                                r.lifeOrLiberty(),
                                r.receivedOn(),
                                r.deadline().dueOn(),
                                r.stage().name(),
                                r.outcome() == null ? null : r.outcome().name(),
                                r.answeredOn()))
                        .toList());
        return paging.answer(view, queue.total(), asked);
    }

    /**
     * The answer as a client sends it in the part {@code decision}.
     *
     * @param harm with {@code severable} and {@code publicInterest} what a refusal has weighed; all or none
     */
    public record DecisionPart(
            String outcome,
            String text,
            @JsonbProperty("exemptions") List<ExemptionPart> exemptions,
            String harm,
            Boolean severable,
            String publicInterest) {
        /** Null where the client says none of the three. */
        Weighing weighing() {
            return harm == null && severable == null && publicInterest == null
                    ? null
                    : new Weighing(harm, severable, publicInterest);
        }
    }

    /** A ground of withholding. */
    public record ExemptionPart(String section, String reason) {
        public ExemptionPart {
            reason = TypedText.cleaned(reason);
        }
    }

    /** What stands ready for release. */
    public record HandedIn(String trackingNumber, String state, List<Long> documents) {}

    @POST
    @Path("/requests/{trackingNumber}/answer")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Answer a request",
            description = "Parts: decision (JSON), file (any number); it then stands ready for release")
    @APIResponse(responseCode = "201", description = "Handed in, ready for release")
    @APIResponse(responseCode = "404", description = "No such request of the caller's body")
    @APIResponse(responseCode = "413", description = "A file is too large")
    @APIResponse(responseCode = "415", description = "A file is of a type that is not taken")
    @APIResponse(responseCode = "503", description = "There is no room to keep a file now")
    @APIResponse(responseCode = "409", description = "Answered already, or changed meanwhile")
    public Response answer(@PathParam("trackingNumber") String trackingNumber, List<EntityPart> parts)
            throws IOException {
        var number = number(trackingNumber);
        var version = version(number);
        var known = writing.find(number).map(answer -> answer.version()).orElse(null);
        DecisionPart decision = null;
        var documents = new ArrayList<Long>();
        for (var part : parts) {
            if (part.getName().equals("decision")) {
                decision = JSON.fromJson(part.getContent(), DecisionPart.class);
            } else if (part.getName().equals("file")) {
                var name = part.getFileName().map(OfficeResource::inUtf8).orElse("document");
                files.receive(name, part.getContent()).forEach(document -> documents.add(document.id()));
            }
        }
        if (decision == null) {
            throw new InvalidFields(List.of(new FieldProblem("decision", "field.required")));
        }
        var answer = writing.handIn(number, version, known, draft(decision, documents));
        return Response.status(Response.Status.CREATED)
                .entity(new HandedIn(number.value(), answer.state().name(), answer.documents()))
                .build();
    }

    /** The server reads the names of files as Latin-1, clients write them in UTF-8 (RFC 7578, section 5.1). */
    private static String inUtf8(String name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException latin) {
            return name;
        }
    }

    private static AnswerWriting.Draft draft(DecisionPart decision, List<Long> documents) {
        var exemptions = decision.exemptions() == null ? List.<ExemptionPart>of() : decision.exemptions();
        return new AnswerWriting.Draft(
                choice(Outcome.class, "outcome", decision.outcome()),
                decision.text(),
                exemptions.stream()
                        .map(e -> new Exemption(e.section(), e.reason()))
                        .toList(),
                documents,
                decision.weighing());
    }

    @POST
    @Path("/requests/{trackingNumber}/release")
    @Operation(summary = "Release the answer to the public")
    @APIResponse(responseCode = "201", description = "Public")
    @APIResponse(responseCode = "404", description = "No such request of the caller's body")
    @APIResponse(responseCode = "409", description = "There is no answer that waits for release")
    @APIResponse(responseCode = "422", description = "Every finding that blocks")
    public Response release(@PathParam("trackingNumber") String trackingNumber) {
        return Response.status(Response.Status.CREATED)
                .entity(requests.view(releasing.release(number(trackingNumber))))
                .build();
    }

    /** Why more time is needed: one of the statute's grounds. */
    public record ExtensionPart(String ground) {}

    /** The due date that stands now. */
    public record Extended(
            String trackingNumber, LocalDate dueOn, LocalDate earliest, LocalDate latest, boolean provisional) {}

    @POST
    @Path("/requests/{trackingNumber}/extend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take the one extension the statute allows",
            description = "ground: LARGE_SEARCH, DIFFERENT_OFFICES, THIRD_PARTY or OTHER_BODIES, as the statute lists")
    @APIResponse(responseCode = "200", description = "The new due date")
    @APIResponse(responseCode = "404", description = "No such request of the caller's body")
    @APIResponse(responseCode = "409", description = "Answered, extended before, or the time has ended")
    @APIResponse(responseCode = "422", description = "No ground, or one that the statute does not list")
    public Extended extend(@PathParam("trackingNumber") String trackingNumber, ExtensionPart extension) {
        var number = number(trackingNumber);
        var version = version(number);
        var ground = choice(ExtensionGround.class, "ground", extension == null ? null : extension.ground());
        var deadline = handling.extend(number, version, ground);
        return new Extended(
                number.value(), deadline.dueOn(), deadline.earliest(), deadline.latest(), deadline.provisional());
    }

    /** What the requester is asked. */
    public record QuestionPart(String question) {
        public QuestionPart {
            question = TypedText.cleaned(question);
        }
    }

    /** Where a request stands after an act. */
    public record Standing(String trackingNumber, String stage, String clock, String awaiting, LocalDate dueOn) {}

    @POST
    @Path("/requests/{trackingNumber}/clarification")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask the requester what exactly is meant",
            description = "The clock stands still only where the statute lets it: see clock in the answer")
    @APIResponse(responseCode = "200", description = "Asked")
    @APIResponse(responseCode = "404", description = "No such request of the caller's body")
    @APIResponse(responseCode = "409", description = "Not possible now")
    @APIResponse(responseCode = "422", description = "No question, or one too long")
    public Standing seekClarification(@PathParam("trackingNumber") String trackingNumber, QuestionPart part) {
        var number = number(trackingNumber);
        clarifications.seek(number, version(number), part == null ? null : part.question());
        return standing(number);
    }

    /** A fee for copies; rupees and whole pages. */
    public record FeePart(Integer pages, Integer postage, boolean belowPovertyLine) {}

    /** What is owed, in rupees. */
    public record FeeAsked(String trackingNumber, int pages, int freePages, int rate, int postage, int amount) {}

    @POST
    @Path("/requests/{trackingNumber}/fee")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ask a fee for copies", description = "Free pages, rate and postage are the statute's")
    @APIResponse(responseCode = "200", description = "Asked")
    @APIResponse(responseCode = "404", description = "No such request of the caller's body")
    @APIResponse(responseCode = "409", description = "Not possible now")
    @APIResponse(responseCode = "422", description = "Nothing is owed, or a number is missing, negative or absurd")
    public FeeAsked askFee(@PathParam("trackingNumber") String trackingNumber, FeePart part) {
        var number = number(trackingNumber);
        var fee = part == null ? new FeePart(null, null, false) : part;
        var quote = fees.ask(number, version(number), fee.pages(), fee.postage(), fee.belowPovertyLine());
        return new FeeAsked(
                number.value(),
                quote.pages(),
                quote.schedule().freePages(),
                quote.schedule().rate(),
                quote.postage(),
                quote.amount());
    }

    /** A payment received. */
    public record PaymentPart(LocalDate paidOn, String receipt) {
        public PaymentPart {
            receipt = TypedText.cleaned(receipt);
        }
    }

    @POST
    @Path("/requests/{trackingNumber}/payment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Record that the fee was paid")
    @APIResponse(responseCode = "200", description = "Recorded; a clock that stood still goes on")
    @APIResponse(responseCode = "404", description = "No such request of the caller's body")
    @APIResponse(responseCode = "409", description = "No fee is waited for")
    @APIResponse(
            responseCode = "422",
            description = "No day of payment, or one before the fee was asked or in the future")
    public Standing recordPayment(@PathParam("trackingNumber") String trackingNumber, PaymentPart part) {
        var number = number(trackingNumber);
        var payment = part == null ? new PaymentPart(null, null) : part;
        fees.recordPayment(number, version(number), payment.paidOn(), payment.receipt());
        return standing(number);
    }

    /** The body that holds the information, by code; the requester reads the reason. */
    public record TransferPart(String to, String reason) {
        public TransferPart {
            reason = TypedText.cleaned(reason);
        }
    }

    /** Who has the request now. */
    public record HandedOn(String trackingNumber, String publicBody) {}

    @POST
    @Path("/requests/{trackingNumber}/transfer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Hand the request on to the body that holds the information",
            description = "From then on it is the other body's, and not there for the caller any more")
    @APIResponse(responseCode = "200", description = "Handed on")
    @APIResponse(responseCode = "404", description = "No such request of the caller's body")
    @APIResponse(responseCode = "409", description = "Not possible now")
    @APIResponse(responseCode = "422", description = "No reason, or a body to which it cannot go")
    public HandedOn transfer(@PathParam("trackingNumber") String trackingNumber, TransferPart part) {
        var number = number(trackingNumber);
        var transfer = part == null ? new TransferPart(null, null) : part;
        transfers.handOn(number, version(number), transfer.to(), transfer.reason());
        return new HandedOn(number.value(), transfer.to());
    }

    /** Whether life or liberty is at stake; a denial needs a reason, which the requester reads. */
    public record UrgencyPart(Boolean accepted, String reason) {
        public UrgencyPart {
            reason = TypedText.cleaned(reason);
        }
    }

    @POST
    @Path("/requests/{trackingNumber}/urgency")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decide on the claim that life or liberty is at stake")
    @APIResponse(responseCode = "200", description = "Decided; after a denial with the usual due date")
    @APIResponse(responseCode = "404", description = "No such request of the caller's body")
    @APIResponse(responseCode = "409", description = "Not claimed, decided before, or the short time has ended")
    @APIResponse(responseCode = "422", description = "Neither accepted nor denied, or denied without a reason")
    public Standing decideUrgency(@PathParam("trackingNumber") String trackingNumber, UrgencyPart part) {
        var number = number(trackingNumber);
        if (part == null || part.accepted() == null) {
            throw new InvalidFields(List.of(new FieldProblem("accepted", "field.required")));
        }
        handling.decideUrgency(number, version(number), part.accepted(), part.reason());
        return standing(number);
    }

    /** An order of the information commission. */
    public record OrderPart(String number, LocalDate issuedOn, LocalDate complyBy) {
        public OrderPart {
            number = TypedText.cleaned(number);
        }
    }

    @POST
    @Path("/requests/{trackingNumber}/reopen")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Open an answered request again on an order of the commission")
    @APIResponse(responseCode = "200", description = "Open for a new answer")
    @APIResponse(responseCode = "404", description = "No such request of the caller's body")
    @APIResponse(responseCode = "409", description = "Not answered")
    @APIResponse(responseCode = "422", description = "Something of the order is missing or cannot be")
    public Standing reopen(@PathParam("trackingNumber") String trackingNumber, OrderPart part) {
        var number = number(trackingNumber);
        var order = part == null ? new OrderPart(null, null, null) : part;
        reopening.reopen(number, version(number), order.number(), order.issuedOn(), order.complyBy());
        return standing(number);
    }

    /** What is wrong with a released answer, for the body's own people. */
    public record CorrectionPart(String reason) {
        public CorrectionPart {
            reason = TypedText.cleaned(reason);
        }
    }

    @POST
    @Path("/requests/{trackingNumber}/correction")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Open a released answer for correction",
            description = "What is public stays until the corrected answer, handed in as any other, is released")
    @APIResponse(responseCode = "200", description = "The answer can be written anew")
    @APIResponse(responseCode = "404", description = "No such request of the caller's body")
    @APIResponse(responseCode = "409", description = "No answer is public")
    @APIResponse(responseCode = "422", description = "No reason, or one too long")
    public Standing correct(@PathParam("trackingNumber") String trackingNumber, CorrectionPart part) {
        var number = number(trackingNumber);
        writing.correct(number, version(number), part == null ? null : part.reason());
        return standing(number);
    }

    private int version(TrackingNumber number) {
        return handling.dossier(number).request().version();
    }

    private Standing standing(TrackingNumber number) {
        var request = handling.dossier(number).request();
        return new Standing(
                number.value(),
                request.stage().name(),
                request.status().clock().name(),
                request.status().awaiting().name(),
                request.dueOn());
    }

    /** Why it is withdrawn; the public reads this. */
    public record Withdrawal(String reason) {
        public Withdrawal {
            reason = TypedText.cleaned(reason);
        }
    }

    @POST
    @Path("/requests/{trackingNumber}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Withdraw from every public surface")
    @APIResponse(responseCode = "404", description = "Nothing public of the caller's body")
    public Map<String, String> withdraw(@PathParam("trackingNumber") String trackingNumber, Withdrawal withdrawal) {
        var number = number(trackingNumber);
        releasing.withdraw(number, withdrawal == null ? null : withdrawal.reason());
        return Map.of("trackingNumber", number.value(), "state", "WITHDRAWN");
    }

    /** @throws RuleViolation as for a request that is not there */
    private static TrackingNumber number(String text) {
        return TrackingNumber.find(text).orElseThrow(RequestNotFound::new);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        for (var value : type.getEnumConstants()) {
            if (value.name().equals(text.toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        throw new InvalidFields(List.of(new FieldProblem(field, "field.choice")));
    }
}
