package org.maloomat.portal.routing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The part of an address after the question mark, kept as it was written. */
public final class Query {
    private final List<String> pairs;

    private Query(List<String> pairs) {
        this.pairs = pairs;
    }

    /** @param raw as the browser sent it; null for none */
    public static Query of(String raw) {
        return new Query(raw == null || raw.isEmpty() ? List.of() : List.of(raw.split("&")));
    }

    boolean has(String name) {
        return pairs.stream().anyMatch(pair -> nameOf(pair).equals(name));
    }

    Query without(String name) {
        return new Query(
                pairs.stream().filter(pair -> !nameOf(pair).equals(name)).toList());
    }

    public Query with(String name, Object value) {
        var changed = new ArrayList<>(without(name).pairs);
        changed.add(encoded(name) + "=" + encoded(value.toString()));
        return new Query(changed);
    }

    public boolean namesOnly(Set<String> allowed) {
        return pairs.stream().allMatch(pair -> allowed.contains(nameOf(pair)));
    }

    /** The query with its question mark; nothing if it is empty. */
    public String asSuffix() {
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private static String nameOf(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? pair : pair.substring(0, equals);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
