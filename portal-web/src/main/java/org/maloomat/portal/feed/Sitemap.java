package org.maloomat.portal.feed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.maloomat.portal.routing.PublicAddresses;
import org.maloomat.publication.PublicRegister;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.publicbody.BodyQuery;
import org.maloomat.shared.LanguageTag;

/**
 * Which pages there are, for search engines (sitemaps.org): an index at {@code /sitemap.xml}, and below it the pages, the
 * public bodies and the requests of the province, so many a file. Archives of other governments are left out.
 */
@WebServlet({"/sitemap.xml", "/sitemap/*"})
public class Sitemap extends HttpServlet {
    static final String PATH = "/sitemap.xml";

    private static final long serialVersionUID = 1L;
    private static final String TYPE = "application/xml;charset=UTF-8";
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final int REQUESTS = 2_000;
    private static final Pattern PART = Pattern.compile("/requests-([1-9]\\d{0,3})\\.xml");
    private static final List<String> PAGES = List.of(
            "/",
            "/requests",
            "/public-bodies",
            "/deadlines",
            "/how-it-works",
            "/law",
            "/privacy",
            "/accessibility",
            "/contact");

    @Inject
    private transient FeedShelf shelf;

    @Inject
    private transient PublicRegister register;

    @Inject
    private transient BodyDirectory bodies;

    @Inject
    private transient PublicAddresses addresses;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var part = request.getPathInfo();
        if (part == null) {
            shelf.sendXml("sitemap", TYPE, this::index, request, response);
        } else if (part.equals("/pages.xml")) {
            shelf.sendXml("sitemap pages", TYPE, this::pages, request, response);
        } else if (numberOf(part) >= 1 && numberOf(part) <= parts()) {
            int number = numberOf(part);
            shelf.sendXml("sitemap requests " + number, TYPE, xml -> requests(xml, number), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static int numberOf(String part) {
        var number = PART.matcher(part);
        return number.matches() ? Integer.parseInt(number.group(1)) : 0;
    }

    private int parts() {
        return (int) ((register.newest(PublicRegister.Filter.NONE, 0, 1).total() + REQUESTS - 1) / REQUESTS);
    }

    private void index(XmlText xml) {
        xml.open("sitemapindex", "xmlns", NAMESPACE);
        part(xml, "/sitemap/pages.xml");
        for (int number = 1; number <= parts(); number++) {
            part(xml, "/sitemap/requests-" + number + ".xml");
        }
        xml.close();
    }

    private void part(XmlText xml, String path) {
        xml.open("sitemap").element("loc", addresses.of(path)).close();
    }

    private void pages(XmlText xml) {
        openSet(xml);
        PAGES.forEach(path -> page(xml, path, null));
        bodies.browse(BodyQuery.everything(LanguageTag.EN))
                .forEach(body -> page(xml, "/public-bodies/" + body.code(), null));
        xml.close();
    }

    private void requests(XmlText xml, int number) {
        openSet(xml);
        register.listed((number - 1) * REQUESTS, REQUESTS)
                .forEach(listed -> page(xml, "/requests/" + listed.trackingNumber(), listed.publishedAt()));
        xml.close();
    }

    private static void openSet(XmlText xml) {
        xml.open("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", "http://www.w3.org/1999/xhtml");
    }

    /** A page in each language, each naming all. */
    private void page(XmlText xml, String path, Instant changed) {
        for (var language : LanguageTag.values()) {
            xml.open("url").element("loc", addresses.of(language, path));
            if (changed != null) {
                xml.element("lastmod", changed.truncatedTo(ChronoUnit.SECONDS).toString());
            }
            for (var other : LanguageTag.values()) {
                xml.empty("xhtml:link", "rel", "alternate", "hreflang", other.tag(), "href", addresses.of(other, path));
            }
            xml.close();
        }
    }
}
