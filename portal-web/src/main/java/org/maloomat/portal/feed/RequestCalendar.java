package org.maloomat.portal.feed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.maloomat.portal.page.Messages;
import org.maloomat.portal.routing.Address;
import org.maloomat.portal.routing.PublicAddresses;
import org.maloomat.publication.PublicRegister;
import org.maloomat.request.DueDates;
import org.maloomat.request.TrackingNumber;

/** The due date of one published request, to subscribe to: {@code /calendars/requests/KP-2026-000043.ics}. */
@WebServlet({"/calendars/requests/*", "/ur/calendars/requests/*", "/ps/calendars/requests/*"})
public class RequestCalendar extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PublicRegister register;

    @Inject
    private transient DueDates dates;

    @Inject
    private transient PublicAddresses addresses;

    @Inject
    private transient Messages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var due = DueDateCalendar.named(request.getPathInfo())
                .flatMap(this::published)
                .flatMap(dates::of);
        if (due.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var language = Address.of(request.getServletPath()).language();
        var number = due.get().number().value();
        var title = messages.in(language, "feed.due", number);
        var calendar = new DueDateCalendar(title);
        calendar.add(due.get(), title, addresses.of(language, "/requests/" + number));
        response.setHeader("Cache-Control", "public, max-age=3600");
        calendar.send(response);
    }

    /** The number of a published request; empty for any other, which nobody can tell from one that does not exist. */
    private Optional<TrackingNumber> published(String number) {
        return register.find(number)
                .filter(published -> !published.isArchived())
                .flatMap(published -> TrackingNumber.find(published.trackingNumber()));
    }
}
