package org.maloomat.portal.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.maloomat.search.IndexFeeder;

/**
 * UP only when pages are served, the database answers and the index has caught up with the publication feed. Asks no bean
 * before all have started: whoever waits for this node asks several times a second from the first moment on.
 */
@Readiness
@ApplicationScoped
public class IndexReadiness implements HealthCheck {
    private static final String NAME = "index";

    @Inject
    private IndexFeeder index;

    @Inject
    private StartupComplete startup;

    @Override
    public HealthCheckResponse call() {
        if (!startup.isReached()) {
            return HealthCheckResponse.down(NAME);
        }
        try {
            long lag = index.lag();
            return HealthCheckResponse.named(NAME)
                    .status(lag == 0)
                    .withData("lag", lag)
                    .withData("rebuilding", index.isRebuilding())
                    .build();
        } catch (RuntimeException e) {
            return HealthCheckResponse.down(NAME);
        }
    }
}
