package org.maloomat.portal.routing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.maloomat.shared.LanguageTag;

/**
 * Takes clean addresses to their views and keeps the views' own file names off the web. What is not a page (the API,
 * downloads, assets) passes; what nobody answers ends as 404.
 */
public class PageRoutes extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String FACES_RESOURCES = "/jakarta.faces.resource/";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = pathOf(request);
        if (path.startsWith(FACES_RESOURCES)) {
            chain.doFilter(request, response);
        } else if (path.endsWith(".xhtml") || path.startsWith("/resources/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            var address = Address.of(path);
            var found = address.route();
            if (found.isPresent()) {
                show(address, found.get(), request, response);
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    private static void show(
            Address address, Routes.Found found, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var reading = READING.contains(request.getMethod());
        if (!reading && !(found.route().takesPosts() && request.getMethod().equals("POST"))) {
            response.setHeader("Allow", found.route().takesPosts() ? "GET, HEAD, POST" : "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (!reading && CrossSite.isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (reading && !isSettled(address, request)) {
            response.sendRedirect(request.getContextPath() + settled(address, request));
        } else {
            request.setAttribute(Address.class.getName(), address);
            request.getRequestDispatcher(found.route().target(found.variables()))
                    .forward(request, response);
        }
    }

    private static boolean isSettled(Address address, HttpServletRequest request) {
        return chosenLanguage(request) == null && pathOf(request).equals(address.inFull());
    }

    /** The one address of the page: the language asked for by {@code ?lang=}, and no slash at the end. */
    private static String settled(Address address, HttpServletRequest request) {
        var language = LanguageTag.find(chosenLanguage(request)).orElse(address.language());
        var path = address.in(language).encoded();
        return path + Query.of(request.getQueryString()).without("lang").asSuffix();
    }

    private static String chosenLanguage(HttpServletRequest request) {
        return Query.of(request.getQueryString()).has("lang") ? request.getParameter("lang") : null;
    }

    private static String pathOf(HttpServletRequest request) {
        var info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }
}
