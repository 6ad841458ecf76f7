package org.maloomat.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.maloomat.portal.limit.TooMany;
import org.maloomat.portal.page.Messages;
import org.maloomat.publication.Finding;
import org.maloomat.publication.ReleaseRefused;
import org.maloomat.request.RequestChanged;
import org.maloomat.request.RequestNotFound;
import org.maloomat.shared.FieldProblem;
import org.maloomat.shared.InvalidFields;
import org.maloomat.shared.Json;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.RuleViolation;

/** Says a refusal in the client's language, with the status that fits it. */
@Provider
@ApplicationScoped
public class RuleViolationMapper implements ExceptionMapper<RuleViolation> {
    private static final int UNPROCESSABLE = 422;
    private static final Map<String, Integer> STATUS = Map.ofEntries(
            Map.entry("request.keyReused", UNPROCESSABLE),
            Map.entry("request.cannotMove", 409),
            Map.entry("extension.answered", 409),
            Map.entry("urgency.notClaimed", 409),
            Map.entry("urgency.decided", 409),
            Map.entry("urgency.tooLate", 409),
            Map.entry("urgency.paused", 409),
            Map.entry("answer.notReleased", 409),
            Map.entry("extension.paused", 409),
            Map.entry("extension.second", 409),
            Map.entry("extension.tooLate", 409),
            Map.entry("answer.notWritable", 409),
            Map.entry("answer.notHandedIn", 409),
            Map.entry("answer.none", 409),
            Map.entry("release.ownAnswer", 403),
            Map.entry("accessKey.tooManyGuesses", 429),
            Map.entry("document.tooLarge", 413),
            Map.entry("document.typeNotAllowed", 415),
            Map.entry("document.diskFull", 503));

    @Context
    private HttpHeaders headers;

    @Inject
    private Messages messages;

    @Override
    public Response toResponse(RuleViolation refusal) {
        var language = headers.getAcceptableLanguages().stream()
                .flatMap(locale -> LanguageTag.find(locale.getLanguage()).stream())
                .findFirst()
                .orElse(LanguageTag.EN);
        var problem = Problem.of(
                status(refusal),
                refusal.key(),
                messages.in(language, refusal.key(), refusal.arguments().toArray()));
        if (refusal instanceof InvalidFields invalid) {
            problem.with("errors", errors(invalid, language));
        }
        if (refusal instanceof TooMany tooMany) {
            problem.retryAfter(tooMany.seconds());
        }
        if (refusal instanceof ReleaseRefused refused) {
            problem.with("findings", findings(refused, language));
        }
        return problem.response();
    }

    private static int status(RuleViolation refusal) {
        if (refusal instanceof RequestNotFound) {
            return 404;
        }
        if (refusal instanceof TooMany) {
            return TooMany.STATUS;
        }
        if (refusal instanceof RequestChanged) {
            return 409;
        }
        if (refusal.key().startsWith("request.notNow.") || refusal.key().startsWith("request.awaits")) {
            return 409;
        }
        return STATUS.getOrDefault(refusal.key(), UNPROCESSABLE);
    }

    private JsonArrayBuilder errors(InvalidFields invalid, LanguageTag language) {
        var errors = Json.createArrayBuilder();
        for (FieldProblem problem : invalid.problems()) {
            errors.add(Json.createObjectBuilder()
                    .add("field", problem.field())
                    .add(
                            "message",
                            messages.in(
                                    language, problem.key(), problem.arguments().toArray())));
        }
        return errors;
    }

    private JsonArrayBuilder findings(ReleaseRefused refused, LanguageTag language) {
        var findings = Json.createArrayBuilder();
        for (Finding finding : refused.findings()) {
            var row = Json.createObjectBuilder()
                    .add("id", finding.fingerprint())
                    .add("severity", finding.severity().name())
                    .add("place", finding.place().name())
                    .add("page", finding.page())
                    .add("start", finding.start())
                    .add("end", finding.end())
                    .add("label", finding.label())
                    .add("reason", messages.in(language, finding.reasonKey(), finding.document()));
            if (finding.document() == null) {
                row.addNull("document");
            } else {
                row.add("document", finding.document());
            }
            findings.add(row);
        }
        return findings;
    }
}
