package org.maloomat.portal.feed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.maloomat.index.SearchHit;
import org.maloomat.index.Sort;
import org.maloomat.portal.cache.PublicVersion;
import org.maloomat.portal.page.Messages;
import org.maloomat.portal.routing.Address;
import org.maloomat.portal.routing.PublicAddresses;
import org.maloomat.portal.search.AskedSearch;
import org.maloomat.publication.PublicRegister;
import org.maloomat.search.PublicSearch;
import org.maloomat.shared.LanguageTag;

/** A search as an Atom feed (RFC 4287), the newest hits first: its address is the saved search. */
@WebServlet({"/search.atom", "/ur/search.atom", "/ps/search.atom"})
public class SearchFeed extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String TYPE = "application/atom+xml;charset=UTF-8";
    private static final int ENTRIES = 50;

    @Inject
    private transient PublicSearch search;

    @Inject
    private transient PublicRegister register;

    @Inject
    private transient PublicVersion version;

    @Inject
    private transient PublicAddresses addresses;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Address.of(request.getServletPath()).language();
        var asked = AskedSearch.of(request::getParameterValues).sortedBy(Sort.NEWEST);
        var edition = version.current();
        var changed = register.lastChange();
        var xml = new XmlText();
        write(xml, asked, language);
        FeedDocument.of(edition, TYPE, xml.finished().getBytes(StandardCharsets.UTF_8), changed)
                .send(request, response, clock.instant());
    }

    private void write(XmlText xml, AskedSearch asked, LanguageTag language) {
        var found = search.search(asked.page(1, ENTRIES));
        var title = asked.words().isBlank()
                ? messages.in(language, "search.title")
                : messages.in(language, "search.feed", asked.words());
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", language.tag())
                .element(
                        "id", "urn:uuid:" + UUID.nameUUIDFromBytes(asked.query().getBytes(StandardCharsets.UTF_8)))
                .element("title", title)
                .element(
                        "updated",
                        found.hits().stream()
                                .findFirst()
                                .map(SearchFeed::updated)
                                .orElseGet(register::lastChange)
                                .toString());
        xml.open("author").element("name", messages.in(language, "site.name")).close();
        link(xml, "self", "application/atom+xml", addresses.of(language, "/search.atom") + "?" + asked.query());
        link(xml, "alternate", "text/html", addresses.of(language, "/search") + "?" + asked.query());
        found.hits().forEach(hit -> entry(xml, hit, language));
        xml.close();
    }

    private void entry(XmlText xml, SearchHit hit, LanguageTag language) {
        xml.open("entry")
                .element("id", "urn:maloomat:request:" + hit.key())
                .element("title", hit.title())
                .element("updated", updated(hit).toString());
        link(xml, "alternate", "text/html", addresses.of(language, "/requests/" + hit.key()));
        xml.element("summary", hit.snippet().text()).close();
    }

    /** What has no date at all stands last, and is older than everything else. */
    private static Instant updated(SearchHit hit) {
        return hit.sortedAt() == null ? Instant.EPOCH : hit.sortedAt();
    }

    private static void link(XmlText xml, String relation, String type, String address) {
        xml.empty("link", "rel", relation, "type", type, "href", address);
    }
}
