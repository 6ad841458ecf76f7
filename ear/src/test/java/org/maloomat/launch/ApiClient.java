package org.maloomat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** A program that files, answers and releases through the API, with the tokens of the demonstration. */
public final class ApiClient {
    private final Portal portal;

    public ApiClient(Portal portal) {
        this.portal = portal;
    }

    /** What a requester takes home. */
    public record Filed(String number, String key) {}

    /** A file that goes with an answer; its name stands in the message exactly as given. */
    public record Upload(String name, String type, byte[] content) {
        public static Upload pdf(String name, byte[] content) {
            return new Upload(name, "application/pdf", content);
        }
    }

    /** Files a request to the body that the demonstration's officer serves, without a name. */
    public Filed file(String subject, String description) throws IOException, InterruptedException {
        return file(subject, description, null, null);
    }

    Filed file(String subject, String description, String name, String email) throws IOException, InterruptedException {
        var filed = portal.post("/api/v1/requests", """
                {"publicBody":"KP-POLICE-CPO","subject":"%s","description":"%s","language":"en",\
                "requester":{"name":%s,"email":%s}}""".formatted(subject, description, quoted(name), quoted(email)));
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        return new Filed(field(filed.body(), "trackingNumber"), field(filed.body(), "accessKey"));
    }

    private static String quoted(String text) {
        return text == null ? "null" : '"' + text + '"';
    }

    /** Answers in full and hands in; the caller looks at what came of it. */
    public HttpResponse<String> answer(String number, String text, Upload... files)
            throws IOException, InterruptedException {
        return answer(number, text, "", "en", files);
    }

    /**
     * @param exemptions elements of the JSON array, by commas
     * @param language in which refusals are to be said
     */
    HttpResponse<String> answer(String number, String text, String exemptions, String language, Upload... files)
            throws IOException, InterruptedException {
        var boundary = "boundary-" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        write(
                body,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"decision\"\r\n"
                        + "Content-Type: application/json\r\n\r\n{\"outcome\":\"FULL\",\"text\":\"" + text
                        + "\",\"exemptions\":[" + exemptions + "]}\r\n");
        for (var file : files) {
            write(
                    body,
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.name()
                            + "\"\r\nContent-Type: " + file.type() + "\r\n\r\n");
            body.writeBytes(file.content());
            write(body, "\r\n");
        }
        write(body, "--" + boundary + "--\r\n");
        return portal.send(portal.request(
                        "/api/v1/office/requests/" + number + "/answer",
                        "Authorization",
                        bearer("officer"),
                        "Accept-Language",
                        language,
                        "Content-Type",
                        "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> release(String number) throws IOException, InterruptedException {
        return portal.post("/api/v1/office/requests/" + number + "/release", "", "Authorization", bearer("releaser"));
    }

    /** What an officer of the body does with a request, such as {@code clarification}. */
    public HttpResponse<String> act(String number, String act, String json) throws IOException, InterruptedException {
        return portal.post("/api/v1/office/requests/" + number + "/" + act, json, "Authorization", bearer("officer"));
    }

    /** What its requester does with it, such as {@code reply}. */
    public HttpResponse<String> ownAct(Filed request, String act, String json)
            throws IOException, InterruptedException {
        return portal.post("/api/v1/requests/" + request.number() + "/" + act, json, "X-Access-Key", request.key());
    }

    public HttpResponse<String> withdraw(String number, String reason) throws IOException, InterruptedException {
        return portal.post(
                "/api/v1/office/requests/" + number + "/withdraw",
                "{\"reason\":\"" + reason + "\"}",
                "Authorization",
                bearer("releaser"));
    }

    String bearer(String role) throws IOException {
        return "Bearer " + portal.token(role);
    }

    /** The first value of this name in a JSON text. */
    public static String field(String json, String name) {
        var found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        assertThat(found.find()).as("%s in %s", name, json).isTrue();
        return found.group(1);
    }
}
