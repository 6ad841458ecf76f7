package org.maloomat.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.maloomat.portal.limit.ClientAddress;
import org.maloomat.portal.limit.Limit;
import org.maloomat.portal.limit.RateLimits;
import org.maloomat.publication.PublicDocument;
import org.maloomat.publication.PublicRegister;
import org.maloomat.publication.PublicRequest;
import org.maloomat.request.PreferredFormat;
import org.maloomat.request.RequestFiling;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.RequesterActs;
import org.maloomat.request.RequesterView;
import org.maloomat.request.TimelineEntry;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.RuleViolation;
import org.maloomat.shared.TypedText;

/** File a request; read one, as the public may or as its requester may. */
@RequestScoped
@Path("/requests")
@Produces(MediaType.APPLICATION_JSON)
public class RequestsResource {
    @Inject
    private RateLimits limits;

    @Inject
    private ClientAddress addresses;

    @Inject
    private RequestFiling filing;

    @Inject
    private PublicRegister register;

    @Inject
    private RequesterView requesterView;

    @Inject
    private RequesterActs acts;

    @Inject
    private Links links;

    /** The filing as a client sends it. */
    public record NewRequest(
            String publicBody,
            String topic,
            String district,
            String subject,
            String description,
            String language,
            String preferredFormat,
            boolean lifeOrLiberty,
            Requester requester) {
        /** Both may be missing: then the access key is the only way back. */
        public record Requester(String name, String email, boolean publicName) {}

        RequestFiling.NewRequest form() {
            var who = requester == null ? new Requester(null, null, false) : requester;
            return new RequestFiling.NewRequest(
                    publicBody,
                    topic,
                    district,
                    subject,
                    description,
                    LanguageTag.find(language).orElse(null),
                    format(),
                    lifeOrLiberty,
                    who.name(),
                    who.email(),
                    who.publicName());
        }

        private PreferredFormat format() {
            if (preferredFormat == null) {
                return PreferredFormat.ELECTRONIC;
            }
            for (var format : PreferredFormat.values()) {
                if (format.name().equalsIgnoreCase(preferredFormat)) {
                    return format;
                }
            }
            throw new org.maloomat.shared.InvalidFields(
                    List.of(new org.maloomat.shared.FieldProblem("preferredFormat", "field.choice")));
        }
    }

    /** What the requester takes home. */
    public record Acknowledged(
            String trackingNumber,
            String accessKey,
            Instant receivedAt,
            LocalDate receivedOn,
            LocalDate dueOn,
            String stage,
            Map<String, String> links) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "File a request", description = "Repeating a call with the same Idempotency-Key files once")
    @APIResponse(responseCode = "201", description = "Filed; the access key is shown here and nowhere else")
    @APIResponse(responseCode = "422", description = "Fields that cannot be taken, or a key used for another filing")
    public Response file(
            @HeaderParam("Idempotency-Key") String idempotencyKey, @Context HttpServletRequest http, NewRequest body) {
        if (body == null) {
            return Problem.of(400, "malformed", "The body is missing").response();
        }
        if (idempotencyKey != null && idempotencyKey.length() > RequestFiling.FILING_KEY_LENGTH - 4) {
            return Problem.of(400, "malformed", "The Idempotency-Key is too long")
                    .response();
        }
        var key = idempotencyKey == null || idempotencyKey.isBlank()
                ? UUID.randomUUID().toString()
                : idempotencyKey;
        var filed = fileWithinLimits("api:" + key, body.form(), addresses.of(http));
        var number = filed.trackingNumber().value();
        return Response.created(URI.create(links.api("/requests/" + number)))
                .header("Cache-Control", "no-store")
                .entity(new Acknowledged(
                        number,
                        filed.accessKey().value(),
                        filed.receivedAt(),
                        filed.receivedOn(),
                        filed.deadline().dueOn(),
                        filed.stage().name(),
                        Map.of("self", links.api("/requests/" + number), "page", links.page("/requests/" + number))))
                .build();
    }

    private RequestFiling.Acknowledgement fileWithinLimits(String key, RequestFiling.NewRequest form, String client) {
        limits.take(Limit.FILINGS, client);
        try {
            return filing.file(key, form);
        } catch (RuleViolation refusal) {
            limits.giveBack(Limit.FILINGS, client);
            throw refusal;
        }
    }

    @GET
    @Path("/{trackingNumber}")
    @Operation(summary = "A request", description = "The public view; with X-Access-Key the requester's own view")
    @APIResponse(responseCode = "200", description = "The public view, or the requester's own")
    @APIResponse(responseCode = "404", description = "Nothing here that the caller may see")
    @APIResponse(responseCode = "410", description = "Withdrawn from the public")
    public Response get(
            @PathParam("trackingNumber") String trackingNumber,
            @HeaderParam("X-Access-Key") String accessKey,
            @Context HttpServletRequest http) {
        var number = trackingNumber.toUpperCase(Locale.ROOT);
        if (accessKey != null) {
            return own(number, accessKey, addresses.of(http));
        }
        var published = register.find(number);
        if (published.isEmpty()) {
            return register.findTombstone(number)
                    .map(gone -> Problem.of(410, "withdrawn", gone.reason()).response())
                    .orElseThrow(RequestNotFound::new);
        }
        return Response.ok(view(published.get())).build();
    }

    /** What the requester says. */
    public record ReplyPart(String reply) {
        public ReplyPart {
            reply = TypedText.cleaned(reply);
        }
    }

    @POST
    @Path("/{trackingNumber}/reply")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Reply to the officer's question",
            description = "With X-Access-Key; the same reply again changes nothing")
    @APIResponse(responseCode = "200", description = "The requester's own view")
    @APIResponse(responseCode = "404", description = "No such request, or not its key")
    @APIResponse(responseCode = "409", description = "Nothing is asked")
    @APIResponse(responseCode = "422", description = "No reply, or one too long")
    public Response reply(
            @PathParam("trackingNumber") String trackingNumber,
            @HeaderParam("X-Access-Key") String accessKey,
            @Context HttpServletRequest http,
            ReplyPart part) {
        var number = trackingNumber.toUpperCase(Locale.ROOT);
        var client = addresses.of(http);
        acts.clarify(number, accessKey, client, part == null ? null : part.reply());
        return own(number, accessKey, client);
    }

    @POST
    @Path("/{trackingNumber}/withdraw")
    @Operation(summary = "Take the own request back", description = "With X-Access-Key; doing so again changes nothing")
    @APIResponse(responseCode = "200", description = "The requester's own view")
    @APIResponse(responseCode = "404", description = "No such request, or not its key")
    @APIResponse(responseCode = "409", description = "It is answered")
    public Response takeBack(
            @PathParam("trackingNumber") String trackingNumber,
            @HeaderParam("X-Access-Key") String accessKey,
            @Context HttpServletRequest http) {
        var number = trackingNumber.toUpperCase(Locale.ROOT);
        var client = addresses.of(http);
        acts.withdraw(number, accessKey, client);
        return own(number, accessKey, client);
    }

    private Response own(String number, String accessKey, String client) {
        var own = requesterView.open(number, accessKey, client).orElseThrow(RequestNotFound::new);
        var answer = register.find(number).map(this::view).orElse(null);
        return Response.ok(new OwnView(
                        number,
                        own.request().publicBody(),
                        own.request().subject(),
                        own.request().description(),
                        own.request().receivedOn(),
                        own.request().dueOn(),
                        own.request().stage().name(),
                        own.clock().label(),
                        own.request().status().awaiting().name(),
                        question(own),
                        own.clock().isSilent(),
                        own.deadline().complaintFrom(),
                        timeline(own.timeline()),
                        answer))
                .header("Cache-Control", "no-store")
                .build();
    }

    /**
     * The requester's own view.
     *
     * @param awaiting what the body waits for from the requester
     * @param question the officer's open question, or null
     * @param silent whether no answer came by the last day, which one may complain of
     * @param complaintFrom the first day on which silence may be complained of
     */
    public record OwnView(
            String trackingNumber,
            String publicBody,
            String subject,
            String description,
            LocalDate receivedOn,
            LocalDate dueOn,
            String stage,
            String standing,
            String awaiting,
            String question,
            boolean silent,
            LocalDate complaintFrom,
            List<Step> timeline,
            PublicView published) {}

    private static String question(RequesterView.OwnRequest own) {
        var open = own.correspondence().openQuestion();
        return open == null ? null : open.question();
    }

    /** A line of the timeline. */
    public record Step(Instant at, String kind) {}

    /**
     * A public document.
     *
     * @param picturesLeftOut pictures and drawings of the original that it does not show
     * @param withheld how many places are blacked out in it, by ground
     */
    public record DocumentView(
            long id,
            String name,
            String mediaType,
            long sizeBytes,
            int pages,
            int picturesLeftOut,
            Map<String, Integer> withheld,
            Map<String, String> links) {
        static DocumentView of(PublicDocument document, Map<String, String> links) {
            var withheld = new LinkedHashMap<String, Integer>();
            document.withheld().forEach(each -> withheld.put(each.ground().name(), each.boxes()));
            return new DocumentView(
                    document.id(),
                    document.name(),
                    document.mediaType(),
                    document.sizeBytes(),
                    document.pages(),
                    document.picturesLeftOut(),
                    withheld,
                    links);
        }
    }

    /** A ground of withholding. */
    public record ExemptionView(String section, String reason) {}

    /** What the public may see. */
    public record PublicView(
            String trackingNumber,
            String collection,
            String publicBody,
            String bodyName,
            String district,
            String topic,
            String language,
            String subject,
            String description,
            String requesterName,
            LocalDate receivedOn,
            LocalDate answeredOn,
            String outcome,
            String outcomeWords,
            String answer,
            List<ExemptionView> exemptions,
            Instant publishedAt,
            List<DocumentView> documents,
            List<Step> timeline,
            Map<String, String> links) {}

    PublicView view(PublicRequest published) {
        var number = published.trackingNumber();
        return new PublicView(
                number,
                published.collection(),
                published.publicBody(),
                published.bodyName(),
                published.district(),
                published.topic(),
                published.language().tag(),
                published.subject(),
                published.description(),
                published.requesterName(),
                published.receivedOn(),
                published.answeredOn(),
                published.outcome() == null ? null : published.outcome().name(),
                published.outcomeWords(),
                published.answerText(),
                published.exemptions().stream()
                        .map(e -> new ExemptionView(e.section(), e.reason()))
                        .toList(),
                published.publishedAt(),
                published.documents().stream()
                        .map(d -> DocumentView.of(d, links.document(number, d)))
                        .toList(),
                timeline(register.timeline(number)),
                Map.of("self", links.api("/requests/" + number), "page", links.page("/requests/" + number)));
    }

    private static List<Step> timeline(List<TimelineEntry> entries) {
        return entries.stream()
                .map(entry -> new Step(entry.at(), entry.kind().name()))
                .collect(Collectors.toList());
    }
}
