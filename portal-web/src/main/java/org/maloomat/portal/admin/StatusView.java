package org.maloomat.portal.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.maloomat.operations.Status;
import org.maloomat.operations.SystemStatus;

/** How the house is doing. */
@Named
@RequestScoped
public class StatusView {
    @Inject
    private SystemStatus system;

    private Status status;

    public Status getStatus() {
        if (status == null) {
            status = system.now();
        }
        return status;
    }
}
