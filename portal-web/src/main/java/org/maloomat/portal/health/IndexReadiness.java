package org.maloomat.portal.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.maloomat.search.IndexFeeder;

/** UP only when pages are served, the database answers and the index has caught up with the publication feed. */
@Readiness
@ApplicationScoped
public class IndexReadiness implements HealthCheck {
    @Inject
    private IndexFeeder index;

    @Inject
    private PagesServed pages;

    @Override
    public HealthCheckResponse call() {
        try {
            long lag = index.lag();
            return HealthCheckResponse.named("index")
                    .status(lag == 0 && pages.isBegun())
                    .withData("lag", lag)
                    .withData("rebuilding", index.isRebuilding())
                    .build();
        } catch (RuntimeException e) {
            return HealthCheckResponse.down("index");
        }
    }
}
