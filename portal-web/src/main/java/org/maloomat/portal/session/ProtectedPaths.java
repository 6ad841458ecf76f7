package org.maloomat.portal.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.maloomat.account.Role;

/** Which addresses need which role. The boundaries check again; this saves people a page that would only refuse. */
final class ProtectedPaths {
    private static final Pattern LANGUAGE = Pattern.compile("^/(ur|ps)(?=/|$)");

    private record Area(String path, Set<Role> roles) {
        boolean contains(String address) {
            return address.equals(path) || address.startsWith(path + "/");
        }
    }

    private static final List<Area> AREAS = List.of(
            new Area("/admin", EnumSet.of(Role.ADMINISTRATOR)),
            new Area("/commission", EnumSet.of(Role.COMMISSION)),
            new Area("/office/moderation", EnumSet.of(Role.MODERATOR)),
            new Area("/office/reports", EnumSet.of(Role.MODERATOR)),
            new Area("/office/release", EnumSet.of(Role.RELEASER)),
            new Area("/office/copies", EnumSet.of(Role.RELEASER)),
            new Area("/office", EnumSet.of(Role.OFFICER, Role.RELEASER)),
            new Area("/account", EnumSet.allOf(Role.class)),
            new Area("/api/v1/office", EnumSet.allOf(Role.class)));

    private ProtectedPaths() {}

    /** The address without context and without language. */
    static String pathOf(HttpServletRequest request) {
        var info = request.getPathInfo();
        var path = info == null ? request.getServletPath() : request.getServletPath() + info;
        return LANGUAGE.matcher(path).replaceFirst("");
    }

    static String languagePrefix(HttpServletRequest request) {
        var language = LANGUAGE.matcher(request.getServletPath());
        return language.find() ? language.group() : "";
    }

    static boolean isProtected(String path) {
        return AREAS.stream().anyMatch(area -> area.contains(path));
    }

    static boolean allows(String path, Role role) {
        return AREAS.stream()
                .filter(area -> area.contains(path))
                .findFirst()
                .map(area -> area.roles().contains(role))
                .orElse(true);
    }
}
