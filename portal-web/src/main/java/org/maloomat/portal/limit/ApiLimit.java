package org.maloomat.portal.limit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** The shares of the API's clients: searches by address, changes by token. Filings are counted where they are filed. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION + 1)
public class ApiLimit implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Inject
    private RateLimits limits;

    @Inject
    private ClientAddress addresses;

    @Context
    private HttpServletRequest http;

    @Override
    public void filter(ContainerRequestContext call) {
        var token = call.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (READING.contains(call.getMethod())) {
            if (call.getUriInfo().getPath().equals("search")) {
                limits.take(Limit.SEARCHES, addresses.of(http));
            }
        } else if (token != null) {
            limits.take(Limit.API_WRITES, digest(token));
        }
    }

    /** The token itself is kept nowhere. */
    private static String digest(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
