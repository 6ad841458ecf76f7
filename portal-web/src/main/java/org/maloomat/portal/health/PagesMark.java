package org.maloomat.portal.health;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;

/** Starts after every other servlet: from then on pages can be served. Its address only says that it is there. */
@WebServlet(urlPatterns = "/health-mark", loadOnStartup = 1_000)
public class PagesMark extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient StartupComplete startup;

    @Override
    public void init() {
        startup.pagesAreServed();
    }
}
