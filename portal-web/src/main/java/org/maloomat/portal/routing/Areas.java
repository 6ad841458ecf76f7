package org.maloomat.portal.routing;

import java.util.List;

/**
 * Whom any address is for, page or not, so that headers hold before it is known whether anything stands there. An address
 * below {@code /office} is private even if it leads nowhere.
 */
public final class Areas {
    private static final List<String> STAFF = List.of("/office", "/admin", "/commission");

    private Areas() {}

    /** @param raw the address from the root of the application, without query, as the browser wrote it */
    public static Audience audienceOf(String raw) {
        var address = Address.of(raw);
        if (STAFF.stream().anyMatch(area -> isWithin(area, address.path()))) {
            return Audience.STAFF;
        }
        return address.route().map(found -> found.route().audience()).orElse(Audience.PUBLIC);
    }

    private static boolean isWithin(String area, String path) {
        return path.equals(area) || path.startsWith(area + "/");
    }
}
