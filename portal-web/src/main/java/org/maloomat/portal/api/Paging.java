package org.maloomat.portal.api;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.maloomat.shared.FieldChecks;

/**
 * Which page of a list a client asks for, and the way to the others.
 *
 * @param number from 1
 */
record Paging(int number, int size) {
    static final int MOST_PAGES = 1_000_000;

    /**
     * @param number as the client wrote it, or null for the first
     * @param size as the client wrote it, or null for the usual one
     * @throws org.maloomat.shared.InvalidFields if one of them is no number of a page or no size
     */
    static Paging of(String number, String size, int usual, int most) {
        var page = new Paging(parse(number, 1), parse(size, usual));
        new FieldChecks()
                .that(page.number >= 1 && page.number <= MOST_PAGES, "page", "field.wholeNumber", 1, MOST_PAGES)
                .that(page.size >= 1 && page.size <= most, "size", "field.wholeNumber", 1, most)
                .refuseIfAny();
        return page;
    }

    private static int parse(String text, int usual) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    int offset() {
        return (number - 1) * size;
    }

    /** The answer with links to the first, previous, next and last page (RFC 8288), each keeping the rest of the query. */
    Response answer(Object entity, long total, UriInfo asked) {
        return answer(entity, total, asked, null);
    }

    /** @param mark what continues behind this page whatever comes or goes meanwhile, for the next page alone; null for none */
    Response answer(Object entity, long total, UriInfo asked, String mark) {
        long last = Math.max(1, (total + size - 1) / size);
        var response = Response.ok(entity);
        link(response, "first", 1, asked, null);
        if (number > 1) {
            link(response, "prev", Math.min(number - 1L, last), asked, null);
        }
        if (number < last) {
            link(response, "next", number + 1L, asked, mark);
        }
        link(response, "last", last, asked, null);
        return response.build();
    }

    private static void link(
            Response.ResponseBuilder response, String relation, long page, UriInfo asked, String mark) {
        var whole = asked.getRequestUriBuilder()
                .replaceQueryParam("page", page)
                .replaceQueryParam("after", mark == null ? new Object[0] : new Object[] {mark})
                .build();
        var address = UriBuilder.fromPath("")
                .replacePath(whole.getRawPath())
                .replaceQuery(whole.getRawQuery())
                .build();
        response.links(Link.fromUri(address).rel(relation).build());
    }
}
