package org.maloomat.portal.routing;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Claims every fixed address of the route table as an exact mapping. Without that the container takes {@code /requests}
 * for the folder of that name among the views and sends the browser on to {@code /requests/} before any filter is asked.
 */
@WebListener
public class RouteMappings implements ServletContextListener {
    private static final String CONTAINERS_OWN = "default";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        var taken = context.getServletRegistrations().values().stream()
                .flatMap(servlet -> servlet.getMappings().stream())
                .toList();
        var fixed = Routes.ALL.stream()
                .filter(route -> !route.hasVariables())
                .map(Route::pattern)
                .filter(pattern -> !pattern.equals("/") && !taken.contains(pattern))
                .toArray(String[]::new);
        context.getServletRegistration(CONTAINERS_OWN).addMapping(fixed);
    }
}
