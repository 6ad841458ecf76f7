package org.maloomat.portal.api;

import jakarta.ws.rs.core.GenericType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes the description at {@code /openapi} with what the server does not find out: what each call answers, in which
 * form values are written, and that every refusal is a problem document. A call missing here fails the tests.
 */
public class ApiDescription implements OASFilter {
    private static final String JSON = "application/json";
    private static final String PROBLEM = "#/components/schemas/Problem";

    /** What each operation answers when all is well. */
    private static final Map<String, Type> ANSWERS = Map.ofEntries(
            Map.entry("deadline", DeadlineResource.Explained.class),
            Map.entry("browse", new GenericType<List<PublicBodiesResource.BodyView>>() {}.getType()),
            Map.entry("search", SearchResource.Result.class),
            Map.entry("file", RequestsResource.Acknowledged.class),
            Map.entry("get", RequestsResource.PublicView.class),
            Map.entry("detect", IdentifiersResource.Hits.class),
            Map.entry("queue", OfficeResource.QueueView.class),
            Map.entry("answer", OfficeResource.HandedIn.class),
            Map.entry("extend", OfficeResource.Extended.class),
            Map.entry("seekClarification", OfficeResource.Standing.class),
            Map.entry("askFee", OfficeResource.FeeAsked.class),
            Map.entry("recordPayment", OfficeResource.Standing.class),
            Map.entry("transfer", OfficeResource.HandedOn.class),
            Map.entry("decideUrgency", OfficeResource.Standing.class),
            Map.entry("reopen", OfficeResource.Standing.class),
            Map.entry("correct", OfficeResource.Standing.class),
            Map.entry("takeBack", RequestsResource.OwnView.class),
            Map.entry("reply", RequestsResource.OwnView.class),
            Map.entry("release", RequestsResource.PublicView.class),
            Map.entry("withdraw", new GenericType<Map<String, String>>() {}.getType()));

    private final RecordSchemas schemas = new RecordSchemas();

    @Override
    public void filterOpenAPI(OpenAPI description) {
        dropForeignMembers(description);
        description.setServers(List.of(OASFactory.createServer().url("/").description("This portal")));
        if (description.getPaths() == null || description.getPaths().getPathItems() == null) {
            return;
        }
        description.getPaths().getPathItems().values().forEach(this::complete);
        var taken = RecordSchemas.schema(SchemaType.OBJECT)
                .required(List.of("decision"))
                .addProperty("decision", schemas.of(OfficeResource.DecisionPart.class))
                .addProperty(
                        "file",
                        RecordSchemas.schema(SchemaType.ARRAY)
                                .items(RecordSchemas.schema(SchemaType.STRING).format("binary")));
        description.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> "answer".equals(operation.getOperationId()))
                .forEach(operation -> operation.getRequestBody().setContent(content("multipart/form-data", taken)));
        schemas.all().forEach(description.getComponents()::addSchema);
        description.getComponents().addSchema("Problem", problem());
    }

    /** Payara writes a member of its own into the document, which OpenAPI does not know. */
    private static void dropForeignMembers(OpenAPI description) {
        try {
            ((Map<?, ?>) description.getClass().getMethod("getEndpoints").invoke(description)).clear();
        } catch (ReflectiveOperationException anotherServer) {
            return;
        }
    }

    private void complete(PathItem path) {
        path.getOperations().forEach(this::complete);
    }

    private void complete(PathItem.HttpMethod method, Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(ApiDescription::complete);
        }
        var responses = new TreeMap<String, APIResponse>();
        if (operation.getResponses() != null && operation.getResponses().getAPIResponses() != null) {
            responses.putAll(operation.getResponses().getAPIResponses());
        }
        responses.remove("default");
        if (responses.keySet().stream().noneMatch(status -> status.startsWith("2"))) {
            responses.put("200", says("What was asked for"));
        }
        var open = operation.getSecurity() == null || operation.getSecurity().isEmpty();
        if (!open) {
            responses.putIfAbsent("401", says("The token is missing or does not hold"));
            responses.putIfAbsent("403", says("The account may not do that"));
        }
        if (open && method == PathItem.HttpMethod.GET) {
            responses.putIfAbsent("304", says("As it was: If-None-Match names its ETag"));
        }
        if (operation.getRequestBody() != null) {
            responses.putIfAbsent("400", says("The body is not what this address takes"));
        }
        responses.putIfAbsent("422", says("Something in it cannot be taken; errors say what"));
        responses.putIfAbsent("429", says("Too many calls; Retry-After says how many seconds to wait"));
        responses.putIfAbsent("500", says("Something went wrong here"));
        var described = OASFactory.createAPIResponses();
        responses.forEach((status, response) -> {
            if (status.startsWith("2")) {
                response.setContent(content(JSON, schemas.of(ANSWERS.get(operation.getOperationId()))));
            } else if (!status.startsWith("3")) {
                response.setContent(
                        content(Problem.MEDIA_TYPE, OASFactory.createSchema().ref(PROBLEM)));
            }
            described.addAPIResponse(status, response);
        });
        operation.setResponses(described);
    }

    private static void complete(Parameter parameter) {
        switch (parameter.getName()) {
            case "page" -> parameter.setSchema(number(Paging.MOST_PAGES));
            case "size" -> parameter.setSchema(number(100));
            case "received", "knownOn", "from", "to" ->
                parameter.setSchema(RecordSchemas.schema(SchemaType.STRING).format("date"));
            case "urgent", "extended" -> parameter.setSchema(RecordSchemas.schema(SchemaType.BOOLEAN));
            default -> {
                return;
            }
        }
    }

    private static Schema number(int most) {
        return RecordSchemas.schema(SchemaType.INTEGER).minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(most));
    }

    private static Schema problem() {
        return RecordSchemas.schema(SchemaType.OBJECT)
                .description("RFC 9457; with errors by field, or the findings that stand in the way of a release")
                .required(List.of("type", "title", "status"))
                .addProperty("type", RecordSchemas.schema(SchemaType.STRING))
                .addProperty("title", RecordSchemas.schema(SchemaType.STRING))
                .addProperty("status", RecordSchemas.schema(SchemaType.INTEGER))
                .addProperty("errors", RecordSchemas.rows("field", "message"))
                .addProperty("findings", RecordSchemas.rows("id", "severity", "place", "label", "reason"));
    }

    private static APIResponse says(String meaning) {
        return OASFactory.createAPIResponse().description(meaning);
    }

    private static Content content(String type, Schema schema) {
        return OASFactory.createContent()
                .addMediaType(type, OASFactory.createMediaType().schema(schema));
    }
}
