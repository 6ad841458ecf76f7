package org.maloomat.portal.redaction;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.maloomat.document.extraction.PageArea;
import org.maloomat.document.storage.DocumentNotFound;
import org.maloomat.portal.page.Messages;
import org.maloomat.portal.routing.CrossSite;
import org.maloomat.publication.RedactionDesk;
import org.maloomat.redaction.RedactionBox;
import org.maloomat.redaction.RedactionChange;
import org.maloomat.redaction.RedactionSheet;
import org.maloomat.redaction.Redactions;
import org.maloomat.redaction.WithholdingGround;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.Json;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.RuleViolation;

/**
 * What the script of the redaction desk asks for and sends: pictures of pages, and boxes as JSON, those of one page at a time.
 * Nothing is kept by browsers; a refusal is a sentence in the language of the page ({@code lang}).
 */
@WebServlet("/office/redactions/*")
public class RedactionCalls extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile(
            "/(KP-\\d{4}-\\d{6,9})/(\\d{1,18})/(sheet|boxes|accept|find|withhold|copy|pages/(\\d{1,5}))");
    private static final int LONGEST_BODY = 2_000_000;
    private static final int UNPROCESSABLE = 422;

    @Inject
    private transient RedactionDesk desk;

    @Inject
    private transient Messages messages;

    private record Call(TrackingNumber number, long document, String verb, String page) {}

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var parts = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        if (!parts.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var call = new Call(
                new TrackingNumber(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3), parts.group(4));
        try {
            answer(call, request, response);
        } catch (RequestNotFound | DocumentNotFound notThere) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (RuleViolation refusal) {
            refuse(request, response, refusal);
        } catch (JsonException | ClassCastException | NullPointerException | IllegalArgumentException malformed) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void answer(Call call, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var posted = request.getMethod().equals("POST");
        var reads = call.verb().equals("sheet") || call.page() != null;
        if (posted == reads || !posted && !request.getMethod().equals("GET")) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (posted && (CrossSite.isForeign(request) || !isJson(request))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (call.page() != null) {
            picture(call, response);
        } else {
            var page = pageOf(request);
            send(response, posted ? change(call, page, body(request)) : state(call, page, List.of(), List.of()));
        }
    }

    /** A form of another site cannot send this type without being asked first (WHATWG Fetch, CORS-safelisted types). */
    private static boolean isJson(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith("application/json");
    }

    private void picture(Call call, HttpServletResponse response) throws IOException {
        var picture = desk.picture(call.number(), call.document(), Integer.parseInt(call.page()));
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (InputStream jpeg = picture.get()) {
            response.setContentType("image/jpeg");
            jpeg.transferTo(response.getOutputStream());
        }
    }

    private JsonObjectBuilder change(Call call, int page, JsonObject body) {
        return switch (call.verb()) {
            case "boxes" -> changed(call, page, desk.change(call.number(), call.document(), changes(body)));
            case "accept" ->
                changed(call, page, desk.acceptAll(call.number(), call.document(), body.getInt("page"), ground(body)));
            case "withhold" ->
                changed(
                        call,
                        page,
                        desk.withholdAll(call.number(), call.document(), body.getString("words"), ground(body)));
            case "find" -> found(desk.find(call.number(), call.document(), body.getString("words")));
            default -> {
                desk.askForCopy(call.number(), call.document());
                yield state(call, page, List.of(), List.of());
            }
        };
    }

    private JsonObjectBuilder changed(Call call, int page, Redactions.Changed changed) {
        return state(call, page, changed.made(), changed.conflicts());
    }

    private static List<RedactionChange> changes(JsonObject body) {
        return body.getJsonArray("changes").getValuesAs(JsonObject.class).stream()
                .map(change -> new RedactionChange(
                        change.containsKey("box") ? change.getInt("box") : null,
                        change.getInt("version", 0),
                        change.getInt("page"),
                        new PageArea(
                                change.getInt("x"),
                                change.getInt("y"),
                                change.getInt("width"),
                                change.getInt("height")),
                        RedactionBox.State.valueOf(change.getString("state")),
                        ground(change),
                        sentAs(change)))
                .toList();
    }

    private static String sentAs(JsonObject change) {
        var sent = change.getString("sentAs", null);
        if (sent != null && !sent.matches("[A-Za-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("Not a name for a box");
        }
        return sent;
    }

    private static WithholdingGround ground(JsonObject object) {
        var ground = object.getString("ground", "");
        return ground.isEmpty() ? null : WithholdingGround.valueOf(ground);
    }

    private JsonObjectBuilder state(Call call, int page, List<RedactionBox> made, List<Integer> conflicts) {
        var sheet = desk.sheet(call.number(), call.document());
        var redaction = sheet.redaction();
        var boxes = Json.createArrayBuilder();
        redaction.boxes().stream().filter(box -> box.page() == page).forEach(box -> boxes.add(box(box)));
        var changed = Json.createArrayBuilder();
        made.forEach(box -> changed.add(box(box)));
        var conflicting = Json.createArrayBuilder();
        conflicts.forEach(conflicting::add);
        var state = Json.createObjectBuilder()
                .add("revision", redaction.revision())
                .add("pages", redaction.pages())
                .add("searched", redaction.searched())
                .add("writable", sheet.writable())
                .add("page", page)
                .add("boxes", boxes)
                .add("undecidedPages", undecided(redaction))
                .add("undecided", redaction.undecided())
                .add("withheld", withheld(redaction))
                .add("copy", redaction.copy().name())
                .add("copiedPages", redaction.copiedPages())
                .add("made", changed)
                .add("conflicts", conflicting);
        if (redaction.copyProblem() != null) {
            state.add("copyProblem", redaction.copyProblem());
        }
        return state;
    }

    private static jakarta.json.JsonArrayBuilder undecided(RedactionSheet redaction) {
        var pages = new TreeMap<Integer, Integer>();
        redaction.boxes().stream()
                .filter(box -> box.state() == RedactionBox.State.PROPOSED)
                .forEach(box -> pages.merge(box.page(), 1, Integer::sum));
        var list = Json.createArrayBuilder();
        pages.keySet().forEach(list::add);
        return list;
    }

    private static JsonObjectBuilder withheld(RedactionSheet redaction) {
        var counts = Json.createObjectBuilder();
        redaction.withheld().forEach((ground, count) -> counts.add(ground.name(), count));
        return counts;
    }

    private static JsonObjectBuilder box(RedactionBox box) {
        var json = Json.createObjectBuilder()
                .add("box", box.number())
                .add("version", box.version())
                .add("page", box.page())
                .add("x", box.area().x())
                .add("y", box.area().y())
                .add("width", box.area().width())
                .add("height", box.area().height())
                .add("state", box.state().name())
                .add("by", box.by());
        if (box.ground() != null) {
            json.add("ground", box.ground().name());
        }
        if (box.label() != null) {
            json.add("label", box.label());
        }
        return json;
    }

    private static JsonObjectBuilder found(List<RedactionDesk.Place> places) {
        var pages = new TreeMap<Integer, Integer>();
        places.forEach(place -> pages.merge(place.page(), 1, Integer::sum));
        var list = Json.createArrayBuilder();
        pages.keySet().forEach(list::add);
        return Json.createObjectBuilder()
                .add("places", places.size())
                .add(
                        "covered",
                        places.stream().filter(RedactionDesk.Place::covered).count())
                .add("pages", list);
    }

    private static int pageOf(HttpServletRequest request) {
        return Integer.parseInt(request.getParameter("page"));
    }

    private static JsonObject body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LONGEST_BODY) {
            throw new IllegalArgumentException("Too long");
        }
        try (var json = Json.createReader(request.getReader())) {
            return json.readObject();
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, RuleViolation refusal)
            throws IOException {
        var language = LanguageTag.find(request.getParameter("lang")).orElse(LanguageTag.EN);
        response.setStatus(UNPROCESSABLE);
        send(
                response,
                Json.createObjectBuilder()
                        .add(
                                "problem",
                                messages.in(
                                        language,
                                        refusal.key(),
                                        refusal.arguments().toArray())));
    }

    private static void send(HttpServletResponse response, JsonObjectBuilder json) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.build().toString());
    }
}
