package org.maloomat.document.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which named styles hide the text they are given to, directly or by the style they build on. */
final class HiddenStyles {
    private final Set<String> hiding = new HashSet<>();
    private final Map<String, String> parents = new HashMap<>();

    void hides(String style) {
        hiding.add(style);
    }

    void buildsOn(String style, String parent) {
        parents.put(style, parent);
    }

    boolean contains(String style) {
        var seen = new HashSet<String>();
        for (var name = style; name != null && !name.isEmpty() && seen.add(name); name = parents.get(name)) {
            if (hiding.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
