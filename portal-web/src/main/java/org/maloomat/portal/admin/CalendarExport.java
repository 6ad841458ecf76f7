package org.maloomat.portal.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.deadline.OrderFile;
import org.maloomat.portal.routing.Address;
import org.maloomat.request.ClosureOrderDesk;

/** The closure orders as files: all of them, or with {@code order=CODE} one, which the form of an order reads back. */
@WebServlet({"/admin/calendar-files/*", "/ur/admin/calendar-files/*", "/ps/admin/calendar-files/*"})
public class CalendarExport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ClosureOrderDesk desk;

    @Inject
    private transient DeadlineRegister deadlines;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var code = request.getParameter("order");
        var orders =
                code == null ? desk.orders() : desk.order(code).map(List::of).orElse(List.of());
        var name = code == null || orders.isEmpty()
                ? "closure-orders"
                : orders.get(0).code();
        var path = request.getPathInfo() == null ? "" : request.getPathInfo();
        if (code != null && orders.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.equals("/orders.csv")) {
            send(response, "text/csv;charset=UTF-8", name + ".csv", OrderFile.csv(orders));
        } else if (path.equals("/orders.ics")) {
            var language = Address.of(request.getServletPath()).language();
            send(
                    response,
                    "text/calendar;charset=UTF-8",
                    name + ".ics",
                    OrderFile.iCalendar(orders, deadlines.occasions(), language));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(HttpServletResponse response, String type, String name, String text) throws IOException {
        var content = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
