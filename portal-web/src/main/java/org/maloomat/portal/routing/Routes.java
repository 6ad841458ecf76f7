package org.maloomat.portal.routing;

import static org.maloomat.portal.routing.Route.open;
import static org.maloomat.portal.routing.Route.personal;
import static org.maloomat.portal.routing.Route.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every address of the portal that shows a page. A new page is one line here; a fixed address wins over a pattern,
 * then the first pattern that fits.
 */
public final class Routes {
    static final List<Route> ALL = List.of(
            open("/", "/home.xhtml").kept(),
            open("/search", "/search/search.xhtml"),
            open("/requests", "/requests/list.xhtml").kept("publicBody", "status", "year", "page"),
            personal("/requests/before", "/requests/before.xhtml"),
            personal("/requests/file", "/requests/file.xhtml"),
            personal("/requests/similar", "/requests/similar.xhtml"),
            personal("/requests/mine", "/requests/mine.xhtml"),
            personal("/requests/complaint", "/requests/complaint.xhtml"),
            open("/requests/{trackingNumber}", "/requests/view.xhtml").kept(),
            open("/requests/{trackingNumber}/documents/{document}", "/requests/document.xhtml")
                    .kept(),
            personal("/requests/{trackingNumber}/report", "/requests/report.xhtml"),
            open("/requests/{trackingNumber}/deadline", "/requests/deadline.xhtml")
                    .kept(),
            open("/public-bodies", "/publicbodies/list.xhtml").kept("q", "kind", "district", "page"),
            open("/public-bodies/{code}", "/publicbodies/view.xhtml").kept("page"),
            open("/deadlines", "/deadlines/calculate.xhtml"),
            open("/how-it-works", "/about/how-it-works.xhtml").kept(),
            open("/law", "/about/law.xhtml").kept(),
            open("/privacy", "/about/privacy.xhtml").kept(),
            open("/accessibility", "/about/accessibility.xhtml").kept(),
            open("/contact", "/about/contact.xhtml").kept(),
            personal("/helplines", "/about/helplines.xhtml"),
            personal("/sign-in", "/session/sign-in.xhtml"),
            personal("/first-password", "/session/first-password.xhtml"),
            staff("/account", "/session/account.xhtml"),
            staff("/office", "/office/queue.xhtml"),
            staff("/office/register", "/office/register.xhtml"),
            staff("/office/request-register", "/office/request-register.xhtml"),
            staff("/office/annual-report", "/office/annual-report.xhtml"),
            staff("/office/requests/{trackingNumber}", "/office/request.xhtml"),
            staff("/office/requests/{trackingNumber}/receipt", "/office/receipt.xhtml"),
            staff("/office/requests/{trackingNumber}/deadline", "/office/deadline.xhtml"),
            staff("/office/requests/{trackingNumber}/answer", "/office/answer.xhtml"),
            staff("/office/requests/{trackingNumber}/release", "/office/release.xhtml"),
            staff("/office/requests/{trackingNumber}/redactions/{document}", "/office/redaction.xhtml"),
            staff("/office/release", "/office/release-queue.xhtml"),
            staff("/office/reports", "/office/reports.xhtml"),
            staff("/office/moderation", "/office/moderation.xhtml"),
            staff("/commission", "/commission/cases.xhtml"),
            staff("/commission/annual-reports", "/office/annual-report.xhtml"),
            staff("/commission/cases/{trackingNumber}/{serial}", "/commission/case.xhtml"),
            staff("/admin", "/admin/status.xhtml"),
            staff("/admin/public-bodies", "/admin/public-bodies.xhtml"),
            staff("/admin/public-bodies/new", "/admin/public-body.xhtml"),
            staff("/admin/public-bodies/{code}", "/admin/public-body.xhtml"),
            staff("/admin/calendars", "/admin/calendars.xhtml"),
            staff("/admin/calendars/new", "/admin/closure-order-form.xhtml"),
            staff("/admin/calendars/{code}", "/admin/closure-order.xhtml"),
            staff("/admin/people", "/admin/people.xhtml"),
            staff("/admin/register-import", "/admin/register-import.xhtml"),
            staff("/admin/letters", "/admin/letters.xhtml"),
            staff("/admin/audit-trail", "/admin/audit-trail.xhtml"),
            staff("/admin/letter-templates", "/admin/letter-templates.xhtml"),
            staff("/admin/letter-templates/{purpose}/{templateLanguage}", "/admin/letter-template.xhtml"));

    private static final Map<String, Found> FIXED = ALL.stream()
            .filter(route -> !route.hasVariables())
            .collect(Collectors.toUnmodifiableMap(Route::pattern, route -> new Found(route, Map.of())));
    private static final List<Route> PATTERNS =
            ALL.stream().filter(Route::hasVariables).toList();

    private Routes() {}

    /** A page found, with the text that stands for each variable of its address. */
    public record Found(Route route, Map<String, String> variables) {}

    /** @param path the decoded address without language and without query */
    static Optional<Found> find(String path) {
        var fixed = FIXED.get(path);
        if (fixed != null) {
            return Optional.of(fixed);
        }
        for (var route : PATTERNS) {
            var variables = route.match(path);
            if (variables.isPresent()) {
                return Optional.of(new Found(route, variables.get()));
            }
        }
        return Optional.empty();
    }

    /** The clean address of a view that stands at exactly one. */
    static Optional<String> addressOf(String view) {
        return ALL.stream()
                .filter(route -> route.view().equals(view) && !route.hasVariables())
                .map(Route::pattern)
                .findFirst();
    }
}
