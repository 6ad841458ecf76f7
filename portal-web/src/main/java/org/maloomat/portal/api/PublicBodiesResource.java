package org.maloomat.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.publicbody.BodyQuery;
import org.maloomat.publicbody.BodySummary;
import org.maloomat.publicbody.Names;
import org.maloomat.shared.LanguageTag;

/** Whom one can ask. */
@RequestScoped
@Path("/public-bodies")
@Produces(MediaType.APPLICATION_JSON)
public class PublicBodiesResource {
    @Inject
    private BodyDirectory bodies;

    /** A public body; a body outside the Act cannot be asked here. */
    public record BodyView(
            String code, NamesView name, String kind, String district, String statute, boolean outsideAct) {}

    /** A name in three languages. */
    public record NamesView(String en, String ur, String ps) {}

    @GET
    @Operation(summary = "Public bodies", description = "Found in any language and spelling")
    public List<BodyView> browse(@QueryParam("q") @DefaultValue("") String words) {
        return bodies.browse(new BodyQuery(null, null, words, LanguageTag.EN)).stream()
                .map(PublicBodiesResource::view)
                .toList();
    }

    private static BodyView view(BodySummary body) {
        return new BodyView(
                body.code(), view(body.name()), body.kind().name(), body.district(), body.statute(), body.outsideAct());
    }

    private static NamesView view(Names names) {
        return new NamesView(names.en(), names.ur(), names.ps());
    }
}
