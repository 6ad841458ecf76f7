package org.maloomat.portal.api;

import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import org.maloomat.shared.Json;

/** A problem document (RFC 9457). */
final class Problem {
    static final String MEDIA_TYPE = "application/problem+json";

    private final int status;
    private final JsonObjectBuilder document;
    private long retryAfter;

    private Problem(int status, String key, String title) {
        this.status = status;
        this.document = Json.createObjectBuilder()
                .add("type", "urn:maloomat:problem:" + key)
                .add("title", title)
                .add("status", status);
    }

    static Problem of(int status, String key, String title) {
        return new Problem(status, key, title);
    }

    Problem with(String name, JsonObjectBuilder value) {
        document.add(name, value);
        return this;
    }

    Problem with(String name, jakarta.json.JsonArrayBuilder value) {
        document.add(name, value);
        return this;
    }

    /** @param seconds after which the same call may be made again */
    Problem retryAfter(long seconds) {
        retryAfter = seconds;
        return this;
    }

    Response response() {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .header("Retry-After", retryAfter == 0 ? null : retryAfter)
                .entity(document.build().toString())
                .build();
    }
}
