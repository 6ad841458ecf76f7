package org.maloomat.architecture;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.maloomat.account.Role;

/** Who may call which verb, as the annotations on the boundaries say. */
final class Rights {
    private Rights() {}

    /** The roles by verb, such as {@code request.RequestFiling.file}; what anybody may call has all and {@code anonymous}. */
    static Map<String, Set<String>> byVerb() {
        return byVerb(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.maloomat").stream()
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class))
                        .<Class<?>>map(type -> type.reflect())
                        .toList());
    }

    static Map<String, Set<String>> byVerb(List<Class<?>> boundaries) {
        var rights = new TreeMap<String, Set<String>>();
        for (var boundary : boundaries) {
            for (var method : boundary.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic()
                        && !method.getName().startsWith("_persistence")) {
                    rights.merge(name(boundary, method), roles(boundary, method), Rights::both);
                }
            }
        }
        return rights;
    }

    private static String name(Class<?> boundary, Method method) {
        return boundary.getName().substring("org.maloomat.".length()) + "." + method.getName();
    }

    /** Overloads of one name must not differ, or the table would lie. */
    private static Set<String> both(Set<String> one, Set<String> other) {
        if (!one.equals(other)) {
            throw new IllegalStateException("Two verbs of one name differ in who may call them");
        }
        return one;
    }

    private static Set<String> roles(Class<?> boundary, Method method) {
        var says = said(method) == null ? said(boundary) : said(method);
        return says == null ? Set.of() : says;
    }

    private static Set<String> said(AnnotatedElement element) {
        if (element.isAnnotationPresent(PermitAll.class)) {
            var all = Arrays.stream(Role.values()).map(Role::roleName).collect(Collectors.toSet());
            all.add("anonymous");
            return all;
        }
        var allowed = element.getAnnotation(RolesAllowed.class);
        return allowed == null ? null : Set.of(allowed.value());
    }

    /** The page for people: one row a verb, one column a role. */
    static String page() {
        var page = new StringBuilder("""
                # Who may do what

                Every verb of every boundary, and the roles that may call it; read from the boundaries themselves, and a test compares.
                Without the right the call is refused before it begins. Officers and releasers act for their own public body alone:
                another body's request is "not there" for them. Who wrote an answer cannot release it, whatever the role.
                Verbs that everybody may call show or take only what is public, the caller's own by its key, or come from the server itself.

                | Verb | anonymous | officer | releaser | moderator | commission | administrator |
                |---|---|---|---|---|---|---|
                """);
        byVerb().forEach((verb, roles) -> {
            page.append("| `").append(verb).append("` |");
            for (var role : List.of("anonymous", "officer", "releaser", "moderator", "commission", "administrator")) {
                page.append(roles.contains(role) ? " yes |" : " – |");
            }
            page.append('\n');
        });
        return page.toString();
    }
}
