package org.maloomat.launch;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that runs no scripts: opens pages, sends their forms, keeps the cookie of a session. */
public final class PlainVisitor {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"(?: id=\"[^\"]*\")? value=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final String NONE = "none=";

    private final Portal portal;
    private final String[] headers;
    private String cookie = NONE;

    /** @param headers sent with everything, as name and value by turns */
    PlainVisitor(Portal portal, String... headers) {
        this.portal = portal;
        this.headers = headers;
    }

    /** A page, with the hidden fields of its forms. */
    public record Page(String address, HttpResponse<String> response, Map<String, String> hidden) {}

    /** Somebody with a demonstration account. */
    public static PlainVisitor signIn(Portal portal, String role) throws IOException, InterruptedException {
        return signIn(portal, portal.account(role, "user"), portal.account(role, "password"));
    }

    static PlainVisitor signIn(Portal portal, String name, String password) throws IOException, InterruptedException {
        var visitor = new PlainVisitor(portal);
        var entered = visitor.post(visitor.open("/sign-in"), Map.of("signInName", name, "password", password));
        visitor.cookie =
                entered.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        return visitor;
    }

    public Page open(String address) throws IOException, InterruptedException {
        var page = portal.send(request(address).GET());
        var hidden = new HashMap<String, String>();
        HIDDEN.matcher(page.body()).results().forEach(field -> hidden.put(field.group(1), field.group(2)));
        return new Page(address, page, hidden);
    }

    /** Opens a page of the office and presses a button of its form, as the page's script would let it. */
    HttpResponse<String> press(String address, Map<String, String> fields) throws IOException, InterruptedException {
        var page = open(address);
        var sent = new HashMap<>(fields);
        var nonce = NONCE.matcher(page.response().body());
        if (nonce.find()) {
            sent.put("primefaces.nonce", nonce.group(1));
        }
        return post(page, sent);
    }

    HttpResponse<String> post(Page page, Map<String, String> typed) throws IOException, InterruptedException {
        var fields = new HashMap<>(page.hidden());
        fields.putAll(typed);
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return portal.send(request(page.address())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** What a script of an office page sends. */
    public HttpResponse<String> send(String address, String json) throws IOException, InterruptedException {
        return portal.send(
                request(address).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Anything at all. */
    HttpResponse<String> ask(String method, String address, String type, String body)
            throws IOException, InterruptedException {
        return ask(method, address, type, body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> ask(String method, String address, String type, byte[] body)
            throws IOException, InterruptedException {
        return portal.send(
                request(address).header("Content-Type", type).method(method, BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String address) {
        return portal.request(address, headers).header("Cookie", cookie);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
