package org.maloomat.portal.feed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.maloomat.portal.page.Messages;
import org.maloomat.portal.routing.Address;
import org.maloomat.portal.routing.PublicAddresses;
import org.maloomat.publication.PublicRegister;
import org.maloomat.publication.PublicRequest;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.publicbody.Names;
import org.maloomat.shared.LanguageTag;

/** The answers released last, as an Atom feed (RFC 4287) in each language. Ids stay when the portal moves. */
@WebServlet({"/feed.atom", "/ur/feed.atom", "/ps/feed.atom"})
public class AtomFeed extends HttpServlet {
    static final String PATH = "/feed.atom";

    private static final long serialVersionUID = 1L;
    private static final String TYPE = "application/atom+xml;charset=UTF-8";
    private static final String ATOM = "application/atom+xml";
    private static final String HTML = "text/html";
    private static final int ENTRIES = 50;
    private static final int SUMMARY = 600;

    @Inject
    private transient FeedShelf shelf;

    @Inject
    private transient PublicRegister register;

    @Inject
    private transient BodyDirectory bodies;

    @Inject
    private transient PublicAddresses addresses;

    @Inject
    private transient Messages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Address.of(request.getServletPath()).language();
        shelf.sendXml("feed " + language, TYPE, xml -> write(xml, language), request, response);
    }

    private void write(XmlText xml, LanguageTag language) {
        var released =
                register.newest(PublicRegister.Filter.released(), 0, ENTRIES).rows();
        var names =
                bodies.names(released.stream().map(PublicRequest::publicBody).collect(Collectors.toSet()));
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", language.tag())
                .element("id", "urn:maloomat:feed:" + language.tag())
                .element("title", messages.in(language, "feed.title"))
                .element("subtitle", messages.in(language, "site.line"))
                .element(
                        "updated",
                        register.lastChange().truncatedTo(ChronoUnit.SECONDS).toString());
        xml.open("author").element("name", messages.in(language, "site.name")).close();
        xml.empty("link", "rel", "self", "type", ATOM, "href", addresses.of(language, PATH));
        xml.empty("link", "rel", "alternate", "type", HTML, "href", addresses.of(language, "/requests"));
        for (var other : LanguageTag.values()) {
            if (other != language) {
                xml.empty(
                        "link",
                        "rel",
                        "alternate",
                        "type",
                        ATOM,
                        "hreflang",
                        other.tag(),
                        "href",
                        addresses.of(other, PATH));
            }
        }
        released.forEach(answer -> entry(xml, language, answer, names.get(answer.publicBody())));
        xml.close();
    }

    private void entry(XmlText xml, LanguageTag language, PublicRequest answer, Names body) {
        var name = body == null ? answer.publicBody() : body.in(language);
        xml.open("entry")
                .element("id", "urn:maloomat:request:" + answer.trackingNumber())
                .element(
                        "title", answer.subject(), "xml:lang", answer.language().tag())
                .element(
                        "updated",
                        answer.publishedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        xml.open("author").element("name", name).close();
        for (var other : LanguageTag.values()) {
            xml.empty(
                    "link",
                    "rel",
                    "alternate",
                    "type",
                    HTML,
                    "hreflang",
                    other.tag(),
                    "href",
                    addresses.of(other, "/requests/" + answer.trackingNumber()));
        }
        xml.empty(
                "category",
                "term",
                answer.outcome().name(),
                "label",
                messages.in(language, "Outcome." + answer.outcome()));
        xml.element(
                "summary",
                summary(answer.answerText()),
                "xml:lang",
                answer.language().tag());
        xml.close();
    }

    /** The beginning of the answer, cut at a space. */
    private static String summary(String text) {
        if (text == null || text.length() <= SUMMARY) {
            return text;
        }
        int space = text.lastIndexOf(' ', SUMMARY);
        return text.substring(0, space < 1 ? SUMMARY : space) + " …";
    }
}
