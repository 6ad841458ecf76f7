package org.maloomat.portal.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.maloomat.operations.StartupMark;

/** Whether this node has started: pages are served, and everything that starts by itself has. */
@ApplicationScoped
public class StartupComplete {
    private volatile boolean pagesServed;

    void pagesAreServed() {
        pagesServed = true;
    }

    boolean isReached() {
        return pagesServed && StartupMark.isComplete();
    }
}
