package org.maloomat.publicbody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps the directory in memory and asks the database, at the price of one small row, whether it is still the latest. */
@ApplicationScoped
class DirectoryCache {
    @Inject
    private Bodies bodies;

    private volatile Directory latest;

    public Directory current() {
        var revision = bodies.revision();
        var directory = latest;
        if (directory == null || !directory.isAt(revision)) {
            directory = new DirectoryLoading(bodies).load(revision);
            latest = directory;
        }
        return directory;
    }
}
