package org.maloomat.portal.routing;

import java.util.Optional;

/** Where views stand, for those outside this package who know a view only by its file. */
public final class PageAddresses {
    private PageAddresses() {}

    /** The clean address of a view that stands at exactly one; empty for views whose address carries a variable. */
    public static Optional<String> of(String view) {
        return Routes.addressOf(view);
    }

    /** Whom the address is for. @param raw from the root of the application, without query */
    public static Audience audienceOf(String raw) {
        return Areas.audienceOf(raw);
    }
}
