package org.maloomat.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/**
 * Which feature may use which. A new feature gets a row here before anything uses it or is used by it. A room within a
 * feature ({@code document.storage}) has a row of its own; whoever may use the feature may use its rooms, and the feature's
 * own classes may use all of them.
 */
final class AllowedEdges {
    /** What every feature may use; they themselves may not use features. */
    private static final Set<String> COMMON = Set.of("shared", "audit", "typesetting", "job");

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("index", Set.of()),
            entry("shared", Set.of()),
            entry("audit", Set.of()),
            entry("typesetting", Set.of()),
            entry("job", Set.of()),
            entry("account", Set.of()),
            entry("deadline", Set.of()),
            entry("document", Set.of()),
            entry("document.extraction", Set.of()),
            entry("document.storage", Set.of("document.extraction")),
            entry("document.recognition", Set.of("document.extraction", "document.storage")),
            entry("redaction", Set.of("document", "identifier")),
            entry("publicbody", Set.of("deadline")),
            entry("request", Set.of("publicbody", "deadline", "account", "document")),
            entry("answer", Set.of("request", "publicbody", "account", "document")),
            entry("letter", Set.of("answer", "request", "publicbody", "deadline", "account")),
            // letter: a complaint encloses copies of what was written.
            entry("review", Set.of("answer", "request", "publicbody", "deadline", "account", "letter")),
            entry("identifier", Set.of()),
            // identifier: both read letters and digits alike, however they are written.
            entry("disclosure", Set.of("identifier")),
            // account: only a named person releases; publicbody: the published copy says what kind of body answered.
            entry(
                    "publication",
                    Set.of(
                            "identifier",
                            "disclosure",
                            "redaction",
                            "answer",
                            "request",
                            "document",
                            "account",
                            "publicbody")),
            entry("evidence", Set.of("publication", "disclosure", "publicbody")),
            // request, answer, document: what a published copy consists of; publicbody: a body is found by all its
            // names.
            entry("search", Set.of("publication", "index", "request", "answer", "document", "publicbody")),
            // publicbody: a letter names the body in its reader's language; deadline: and the section a complaint rests
            // on.
            entry(
                    "notification",
                    Set.of("request", "answer", "review", "publication", "account", "publicbody", "deadline")),
            entry("mailroom", Set.of("request", "document")),
            // Figures are read from what requests and the decisions on them say; account: a body's people see their
            // own.
            entry("statistics", Set.of("request", "answer", "review", "account", "publicbody")),
            // Registers of other governments: rows become published copies and share only the words for outcomes.
            entry("archive", Set.of("publication", "request", "document")),
            // Looks at every part that can fall behind.
            entry("operations", Set.of("publication", "search", "notification", "document", "answer")),
            entry("demo", Set.of("account", "answer", "document", "publication", "request", "publicbody", "review")));

    private AllowedEdges() {}

    /** @param root the package whose sub-packages are the features */
    static ArchRule below(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("use only what the table of allowed edges gives their feature") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var feature = feature(root, type);
                        for (var dependency : type.getDirectDependenciesFromSelf()) {
                            var used = feature(root, dependency.getTargetClass());
                            if (!used.isEmpty() && !allows(feature, used)) {
                                events.add(SimpleConditionEvent.violated(
                                        type, feature + " may not use " + used + ": " + dependency.getDescription()));
                            }
                        }
                    }
                });
    }

    private static boolean allows(String feature, String used) {
        var mayUse = MAY_USE.get(feature);
        return feature.equals(used)
                || house(used).equals(feature)
                || mayUse != null
                        && MAY_USE.containsKey(used)
                        && (mayUse.contains(used) || mayUse.contains(house(used)) || isCommon(feature, used));
    }

    /** The feature that a room belongs to. */
    private static String house(String room) {
        return room.split("\\.")[0];
    }

    private static boolean isCommon(String feature, String used) {
        return switch (feature) {
            case "index", "shared" -> false;
            case "audit", "typesetting", "job" -> used.equals("shared");
            default -> COMMON.contains(used);
        };
    }

    /** The name of the feature, or of its room where that has a row; an empty text for a class outside the house. */
    private static String feature(String root, JavaClass type) {
        var name = type.getBaseComponentType().getPackageName();
        var below = name.startsWith(root + ".") ? name.substring(root.length() + 1) : "";
        return MAY_USE.containsKey(below) ? below : house(below);
    }
}
