package org.maloomat.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.maloomat.publication.ReleaseService;
import org.maloomat.request.TrackingNumber;

/** Does a releaser's part of the demonstration. */
@Stateless
@PermitAll
@RunAs("releaser")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoReleaser {
    @Inject
    private ReleaseService releasing;

    public void release(TrackingNumber number) {
        releasing.release(number);
    }

    public void giveBack(TrackingNumber number) {
        releasing.giveBack(number, "Please add the year to which the minutes belong.");
    }

    public void withdraw(TrackingNumber number) {
        releasing.withdraw(number, "The figures are being counted again and will be published anew.");
    }
}
