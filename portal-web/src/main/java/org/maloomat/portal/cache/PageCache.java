package org.maloomat.portal.cache;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiPredicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maloomat.portal.cache.PublicVersion.Edition;
import org.maloomat.portal.routing.Address;
import org.maloomat.portal.routing.Query;
import org.maloomat.portal.routing.Routes;
import org.maloomat.portal.routing.SecurityHeaders;

/**
 * Answers anonymous requests for public pages from memory while their edition is in force. Of many requests for a page
 * that is not kept, one renders it and the others wait for it. Whoever is signed in, brings a key or asks with a
 * parameter the page does not know gets a page of their own. A server that can is offered the kept pages before it begins
 * anything else, see {@code org.maloomat.server.KeptPages}.
 */
public class PageCache extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final long PATIENCE_SECONDS = 5;
    private static final Logger LOG = Logger.getLogger(PageCache.class.getName());
    private static final String OFFER = "org.maloomat.kept-pages";

    private final transient Map<String, CompletableFuture<KeptPage>> rendering = new ConcurrentHashMap<>();
    private transient PageStore store;
    private transient PublicVersion version;

    protected PageCache() {}

    @Inject
    public PageCache(
            PublicVersion version,
            @ConfigProperty(name = "maloomat.page-cache.bytes", defaultValue = "33554432") long capacity) {
        this.version = version;
        this.store = new PageStore(capacity);
    }

    @Override
    public void init() {
        BiPredicate<HttpServletRequest, HttpServletResponse> offer = this::answerAtOnce;
        getServletContext().setAttribute(OFFER, offer);
    }

    /** Answers where the page is kept and in force, with all that the filters before this one would have said. */
    private boolean answerAtOnce(HttpServletRequest request, HttpServletResponse response) {
        var kept = isAnonymousReading(request) ? store.get(keyOf(request)) : null;
        if (kept == null || !isInForce(kept, edition())) {
            return false;
        }
        SecurityHeaders.tellOfPublicPage(request, response);
        try {
            kept.send(request, response);
        } catch (IOException readerHasGone) {
            return true;
        }
        return true;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isAnonymousReading(request)) {
            chain.doFilter(request, response);
            return;
        }
        var key = keyOf(request);
        var kept = store.get(key);
        var keepable = mayBeKept(request);
        var edition = kept != null || keepable ? edition() : null;
        if (kept != null && isInForce(kept, edition)) {
            kept.send(request, response);
        } else if (edition != null && keepable) {
            renderOnce(key, edition, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The edition in force; null where nobody can tell, so that nothing that was kept is shown. */
    private Edition edition() {
        try {
            return version.current();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Kept pages are not shown: their edition cannot be told", e);
            return null;
        }
    }

    /** @param edition null where nobody can tell which is in force */
    private static boolean isInForce(KeptPage kept, Edition edition) {
        return kept.edition().equals(edition);
    }

    private void renderOnce(
            String key, Edition edition, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var mine = new CompletableFuture<KeptPage>();
        var theirs = rendering.putIfAbsent(key, mine);
        if (theirs != null) {
            var page = await(theirs);
            if (page != null && page.edition().equals(edition)) {
                page.send(request, response);
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        KeptPage page = null;
        try {
            page = render(edition, request, response, chain);
            if (page != null) {
                store.put(key, page);
            }
        } finally {
            rendering.remove(key, mine);
            mine.complete(page);
        }
        if (page != null) {
            page.send(request, response);
        }
    }

    /** The page if it may be kept; null if the answer was anything else, which has then been sent. */
    private static KeptPage render(
            Edition edition, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var captured = new CapturedResponse(response);
        chain.doFilter(request, captured);
        if (captured.isKeepable()) {
            return KeptPage.of(edition, response.getContentType(), captured.content());
        }
        captured.passOn();
        return null;
    }

    private static KeptPage await(CompletableFuture<KeptPage> theirs) {
        try {
            return theirs.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException | TimeoutException renderAlone) {
            return null;
        }
    }

    /** No HEAD renders: its answer has no body to keep, so it is served from what a GET left or passed on. */
    private static boolean mayBeKept(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return false;
        }
        var info = request.getPathInfo();
        var path = info == null ? request.getServletPath() : request.getServletPath() + info;
        return Address.of(path)
                .route()
                .map(Routes.Found::route)
                .filter(route -> route.cached() && route.audience().mayBeStored())
                .filter(route -> Query.of(request.getQueryString()).namesOnly(route.cachedBy()))
                .isPresent();
    }

    private static boolean isAnonymousReading(HttpServletRequest request) {
        var method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return false;
        }
        var cookies = request.getHeader("Cookie");
        return (cookies == null || !cookies.contains("JSESSIONID"))
                && request.getHeader("Authorization") == null
                && request.getHeader("X-Access-Key") == null;
    }

    private static String keyOf(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query;
    }
}
