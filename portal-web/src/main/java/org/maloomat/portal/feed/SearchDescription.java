package org.maloomat.portal.feed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maloomat.portal.page.Messages;
import org.maloomat.portal.routing.Address;
import org.maloomat.portal.routing.PublicAddresses;

/** Tells browsers how to search the portal from their address bar (OpenSearch 1.1), in each language. */
@WebServlet({"/opensearch.xml", "/ur/opensearch.xml", "/ps/opensearch.xml"})
public class SearchDescription extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String TYPE = "application/opensearchdescription+xml;charset=UTF-8";

    @Inject
    private transient FeedShelf shelf;

    @Inject
    private transient PublicAddresses addresses;

    @Inject
    private transient Messages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Address.of(request.getServletPath()).language();
        shelf.sendXml(
                "opensearch " + language,
                TYPE,
                xml -> {
                    xml.open("OpenSearchDescription", "xmlns", "http://a9.com/-/spec/opensearch/1.1/")
                            .element("ShortName", messages.in(language, "site.name"))
                            .element("Description", messages.in(language, "site.line"))
                            .element("Language", language.tag())
                            .element("InputEncoding", "UTF-8")
                            .element("OutputEncoding", "UTF-8");
                    url(xml, "text/html", addresses.of(language, "/search") + "?q={searchTerms}&page={startPage?}");
                    url(xml, "application/x-suggestions+json", addresses.of("/search/complete") + "?q={searchTerms}");
                    url(xml, "application/atom+xml", addresses.of(language, "/search.atom") + "?q={searchTerms}");
                    xml.close();
                },
                request,
                response);
    }

    private static void url(XmlText xml, String type, String template) {
        xml.empty("Url", "type", type, "method", "get", "template", template);
    }
}
