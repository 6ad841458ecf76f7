package org.maloomat.portal.routing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.maloomat.shared.LanguageTag;

/**
 * Where a page stands, in which language: {@code /ur/law} is the page {@code /law} in Urdu; English has no prefix.
 *
 * @param path begins with a slash and has no language, no query and, but for the home page, no slash at its end
 */
public record Address(LanguageTag language, String path) {

    /** @param raw the address from the root of the application, without query */
    public static Address of(String raw) {
        int end = raw.indexOf('/', 1);
        var first = raw.substring(Math.min(1, raw.length()), end < 0 ? raw.length() : end);
        return LanguageTag.find(first)
                .filter(language -> language != LanguageTag.EN)
                .map(language -> new Address(language, tidy(raw.substring(1 + first.length()))))
                .orElseGet(() -> new Address(LanguageTag.EN, tidy(raw)));
    }

    private static String tidy(String path) {
        if (path.isEmpty() || path.equals("/")) {
            return "/";
        }
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** The address as a browser asks for it, from the root of the application. */
    public String inFull() {
        if (language == LanguageTag.EN) {
            return path;
        }
        return path.equals("/") ? "/" + language.tag() : "/" + language.tag() + path;
    }

    /** The address as it goes into a link or a header: every octet beyond plain ASCII percent-encoded (RFC 3986). */
    public String encoded() {
        try {
            return new URI(null, null, inFull(), null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not a path: " + inFull(), e);
        }
    }

    public Address in(LanguageTag other) {
        return new Address(other, path);
    }

    public Optional<Routes.Found> route() {
        return Routes.find(path);
    }
}
