package org.maloomat.portal.feed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maloomat.portal.routing.PublicAddresses;
import org.maloomat.request.DueDates;

/**
 * The due dates of an officer's queue, at an address that only its owner knows: {@code /calendars/queue/<token>.ics}. It
 * names requests by number alone; what it leads to asks to sign in.
 */
@WebServlet("/calendars/queue/*")
public class QueueCalendar extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient DueDates dates;

    @Inject
    private transient PublicAddresses addresses;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var owed = DueDateCalendar.named(request.getPathInfo()).flatMap(dates::owed);
        if (owed.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        var calendar = new DueDateCalendar("Maloomat");
        owed.get()
                .forEach(due ->
                        calendar.add(due, due.number().value(), addresses.of("/office/requests/" + due.number())));
        calendar.send(response);
    }
}
