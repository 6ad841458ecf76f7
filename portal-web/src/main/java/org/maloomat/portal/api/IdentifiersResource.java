package org.maloomat.portal.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.maloomat.identifier.IdentifierDetector;
import org.maloomat.portal.page.Messages;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.LanguageTag;

/** What in a text would identify a person. The text is checked and forgotten. */
@RequestScoped
@Path("/office/identifiers")
@RolesAllowed({"officer", "releaser", "moderator", "administrator"})
@SecurityRequirement(name = "token")
public class IdentifiersResource {
    private static final int LONGEST = 1_000_000;

    @Inject
    private IdentifierDetector detector;

    @Inject
    private Messages messages;

    /** The text to look at. */
    public record Text(String text) {}

    /** What was found, in the order of the text. */
    public record Hits(List<HitView> hits) {}

    /** One hit: offsets in UTF-16 units, end exclusive. */
    public record HitView(int start, int end, String label, String action, String reason) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Find identifiers of persons in a text")
    public Hits detect(Text body) {
        var text = body == null ? null : body.text();
        new FieldChecks()
                .that(text != null, "text", "field.required")
                .that(text == null || text.length() <= LONGEST, "text", "field.tooLong", LONGEST, 0)
                .refuseIfAny();
        return new Hits(detector.detect(text).stream()
                .map(hit -> new HitView(
                        hit.start(),
                        hit.end(),
                        hit.label().name(),
                        hit.action().name().toLowerCase(java.util.Locale.ROOT),
                        messages.in(LanguageTag.EN, hit.reasonKey())))
                .toList());
    }
}
