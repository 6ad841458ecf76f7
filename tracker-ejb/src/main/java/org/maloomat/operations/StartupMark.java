package org.maloomat.operations;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/**
 * Whether everything that starts by itself has started. Asked without touching the EJB container: a bean that is called
 * before the container gets to it fails for as long as the server runs.
 */
@Singleton
@Startup
@DependsOn({"DemoContent", "JobScheduler", "CalendarRefresher"})
@PermitAll
public class StartupMark {
    private static volatile boolean complete;

    @PostConstruct
    void started() {
        complete = true;
    }

    @PreDestroy
    void stopping() {
        complete = false;
    }

    /** True once the last bean that starts by itself has started. */
    public static boolean isComplete() {
        return complete;
    }
}
