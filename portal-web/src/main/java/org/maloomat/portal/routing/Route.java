package org.maloomat.portal.routing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One clean address and the view behind it.
 *
 * @param pattern the address without language, such as {@code /requests/{trackingNumber}}; a segment in braces stands for
 *     any text and reaches the view as a request parameter of that name
 * @param view the Facelets file, from the root of the web application
 * @param takesPosts false: a POST is answered 405
 * @param cachedBy the query parameters that the page depends on; empty for a page that is the same whatever is asked
 * @param cached whether whole answers may be kept (see {@code portal.cache})
 */
public record Route(
        String pattern, String view, Audience audience, boolean takesPosts, boolean cached, Set<String> cachedBy) {

    /** A page anyone may read, rendered afresh each time. */
    static Route open(String pattern, String view) {
        return new Route(pattern, view, Audience.PUBLIC, false, false, Set.of());
    }

    static Route personal(String pattern, String view) {
        return new Route(pattern, view, Audience.PERSONAL, true, false, Set.of());
    }

    static Route staff(String pattern, String view) {
        return new Route(pattern, view, Audience.STAFF, true, false, Set.of());
    }

    /** The same page, kept whole until something public changes, once for each value of these query parameters. */
    Route kept(String... parameters) {
        return new Route(pattern, view, audience, takesPosts, true, Set.of(parameters));
    }

    /** The same page, which also takes the post of a form. */
    Route posting() {
        return new Route(pattern, view, audience, true, cached, cachedBy);
    }

    boolean hasVariables() {
        return pattern.indexOf('{') >= 0;
    }

    /** The text standing for each variable if the address fits this pattern, which has some; empty if it does not. */
    Optional<Map<String, String>> match(String path) {
        var fixedPart = pattern.substring(0, pattern.indexOf('{'));
        if (!path.startsWith(fixedPart)) {
            return Optional.empty();
        }
        var wanted = pattern.split("/", -1);
        var given = path.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        var variables = new LinkedHashMap<String, String>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{") && !given[i].isBlank()) {
                variables.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    /** The view with its variables as a query, as a request dispatcher takes it. */
    String target(Map<String, String> variables) {
        var target = new StringBuilder(view);
        variables.forEach((name, value) -> target.append(target.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return target.toString();
    }
}
