package org.maloomat.portal.feed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.maloomat.portal.routing.Address;
import org.maloomat.portal.routing.PublicAddresses;
import org.maloomat.shared.LanguageTag;

/** What robots are asked to leave alone (RFC 9309), in every language, and where the sitemap is. */
@WebServlet("/robots.txt")
public class Robots extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final List<String> PRIVATE = List.of(
            "/office",
            "/admin",
            "/account",
            "/sign-in",
            "/first-password",
            "/requests/file",
            "/requests/mine",
            "/search");

    @Inject
    private transient PublicAddresses addresses;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=86400");
        var text = new StringBuilder("User-agent: *\n");
        for (var language : LanguageTag.values()) {
            PRIVATE.forEach(path -> text.append("Disallow: ")
                    .append(new Address(language, path).encoded())
                    .append('\n'));
        }
        text.append("\nSitemap: ").append(addresses.of(Sitemap.PATH)).append('\n');
        response.getWriter().write(text.toString());
    }
}
