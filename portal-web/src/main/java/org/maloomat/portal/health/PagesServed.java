package org.maloomat.portal.health;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether this node serves pages yet. */
@ApplicationScoped
public class PagesServed {
    private volatile boolean begun;

    void begin() {
        begun = true;
    }

    boolean isBegun() {
        return begun;
    }
}
