package org.maloomat.operations;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends this server when the launcher that started it is gone without having stopped it, so that the next start finds port
 * and data folder free. At once and without ceremony: what was acknowledged is on disk.
 */
@Singleton
@Startup
@PermitAll
public class LauncherWatch {
    private static final int KILLED = 137;

    @Inject
    @ConfigProperty(name = "maloomat.launcher.pid")
    private Optional<Long> launcher;

    @PostConstruct
    void watch() {
        launcher.flatMap(ProcessHandle::of).ifPresent(process -> process.onExit()
                .thenRun(() -> Runtime.getRuntime().halt(KILLED)));
    }
}
