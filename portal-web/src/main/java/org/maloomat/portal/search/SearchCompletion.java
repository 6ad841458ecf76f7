package org.maloomat.portal.search;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maloomat.index.Completion;
import org.maloomat.publication.CollectionCodes;
import org.maloomat.search.PublicSearch;
import org.maloomat.shared.Json;

/**
 * What somebody may be about to type, as the search field and browsers take it (OpenSearch Suggestions 1.1): the question so
 * far and at most {@value #MOST} completions of it. Never stored, since it tells what somebody looked for.
 */
@WebServlet("/search/complete")
public class SearchCompletion extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 8;
    private static final int LONGEST = 200;

    @Inject
    private transient PublicSearch search;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = request.getParameter("q");
        var typed = asked == null || asked.length() > LONGEST ? "" : asked;
        var collection = request.getParameter("collection");
        var words = Json.createArrayBuilder();
        search
                .complete(
                        typed, collection == null || collection.isBlank() ? CollectionCodes.PROVINCE : collection, MOST)
                .stream()
                .map(Completion::words)
                .forEach(words::add);
        response.setContentType("application/x-suggestions+json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(Json.createArrayBuilder().add(typed).add(words).build().toString());
    }
}
