package org.maloomat.portal.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.maloomat.account.AccountIdentity;
import org.maloomat.account.SignIn;
import org.maloomat.portal.routing.OwnRedirects;

/**
 * Tells the server who is calling: by a session for pages, by a bearer token (RFC 6750) for the API, which never makes a
 * session. Everything else is anonymous and stays without a session.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {
    static final String IDENTITY = AccountIdentity.class.getName();

    private static final String BEARER = "Bearer ";
    private static final String API = "/api/v1/";

    @Inject
    private SignIn signIn;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var path = ProtectedPaths.pathOf(request);
        var identity = path.startsWith(API) ? byToken(request) : bySession(request);
        if (identity.isPresent()) {
            var role = identity.get().role();
            if (!ProtectedPaths.allows(path, role)) {
                return refuse(response, HttpServletResponse.SC_FORBIDDEN, path);
            }
            return context.notifyContainerAboutLogin(identity.get().signInName(), Set.of(role.group()));
        }
        if (!ProtectedPaths.isProtected(path) && !(path.startsWith(API) && hasToken(request))) {
            return context.doNothing();
        }
        return path.startsWith(API)
                ? refuse(response, HttpServletResponse.SC_UNAUTHORIZED, path)
                : toSignIn(request, response);
    }

    private Optional<AccountIdentity> byToken(HttpServletRequest request) {
        return hasToken(request)
                ? signIn.withToken(request.getHeader("Authorization")
                        .substring(BEARER.length())
                        .strip())
                : Optional.empty();
    }

    private static boolean hasToken(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    private Optional<AccountIdentity> bySession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(IDENTITY) instanceof AccountIdentity identity)) {
            return Optional.empty();
        }
        var valid = signIn.stillValid(identity);
        if (valid.isEmpty()) {
            session.invalidate();
        }
        return valid;
    }

    private static AuthenticationStatus refuse(HttpServletResponse response, int status, String path) {
        try {
            if (path.startsWith(API)) {
                response.setStatus(status);
                response.setContentType("application/problem+json");
                if (status == HttpServletResponse.SC_UNAUTHORIZED) {
                    response.setHeader("WWW-Authenticate", "Bearer");
                }
                response.getWriter()
                        .write("{\"type\":\"urn:maloomat:problem:"
                                + (status == HttpServletResponse.SC_UNAUTHORIZED ? "unauthorized" : "forbidden")
                                + "\",\"title\":\"This needs a token of an account that may do it\",\"status\":"
                                + status
                                + "}");
            } else {
                response.sendError(status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus toSignIn(HttpServletRequest request, HttpServletResponse response) {
        var next = request.getMethod().equals("GET")
                ? "?next=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8)
                : "";
        try {
            OwnRedirects.to(
                    response, request.getContextPath() + ProtectedPaths.languagePrefix(request) + "/sign-in" + next);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
