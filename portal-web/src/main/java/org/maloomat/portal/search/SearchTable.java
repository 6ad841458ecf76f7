package org.maloomat.portal.search;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maloomat.index.DocumentHit;
import org.maloomat.index.SearchHit;
import org.maloomat.portal.page.CsvFile;
import org.maloomat.portal.page.Messages;
import org.maloomat.portal.routing.Address;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.publicbody.Names;
import org.maloomat.search.PublicSearch;
import org.maloomat.shared.LanguageTag;

/**
 * A search as a table (RFC 4180) with a heading in the page's language and the byte order mark without which Excel garbles
 * Urdu. Holds at most the first {@value #MOST} hits; a cell that a spreadsheet would run gets an apostrophe.
 */
@WebServlet({"/search.csv", "/ur/search.csv", "/ps/search.csv"})
public class SearchTable extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 1_000;
    private static final int AT_ONCE = 100;
    private static final List<String> COLUMNS =
            List.of("number", "title", "publicBody", "published", "passage", "pages", "address");

    @Inject
    private transient PublicSearch search;

    @Inject
    private transient BodyDirectory bodies;

    @Inject
    private transient Messages messages;

    @Inject
    @ConfigProperty(name = "maloomat.public-address", defaultValue = "http://localhost:8080")
    private transient String base;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Address.of(request.getServletPath()).language();
        var asked = AskedSearch.of(request::getParameterValues);
        var first = search.search(asked.page(1, AT_ONCE));
        var out = CsvFile.begin("search.csv", response);
        CsvFile.row(out, COLUMNS.stream().map(column -> messages.in(language, "search.column." + column)));
        write(out, first.hits(), language);
        var next = first.next();
        for (int rows = AT_ONCE; rows < MOST && next.isPresent(); rows += AT_ONCE) {
            var page = search.search(asked.page(1, AT_ONCE).after(next.get()));
            write(out, page.hits(), language);
            next = page.next();
        }
    }

    private void write(Writer out, List<SearchHit> hits, LanguageTag language) throws IOException {
        var codes = new HashSet<String>();
        hits.stream().map(SearchHit::publicBody).filter(code -> code != null).forEach(codes::add);
        var names = bodies.names(codes);
        for (var hit : hits) {
            CsvFile.row(
                    out,
                    Stream.of(
                            hit.key(),
                            hit.title(),
                            name(names, hit.publicBody(), language),
                            hit.publishedOn() == null ? "" : hit.publishedOn().toString(),
                            hit.snippet().text(),
                            hit.documents().stream().map(SearchTable::place).collect(Collectors.joining("; ")),
                            base + new Address(language, "/requests/" + hit.key()).encoded()));
        }
    }

    private static String place(DocumentHit hit) {
        return hit.name() + ", " + hit.page();
    }

    private static String name(Map<String, Names> names, String code, LanguageTag language) {
        return code == null ? "" : names.containsKey(code) ? names.get(code).in(language) : code;
    }
}
