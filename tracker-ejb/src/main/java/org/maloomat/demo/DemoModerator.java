package org.maloomat.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.maloomat.publication.RequestModeration;
import org.maloomat.request.TrackingNumber;

/** Does a moderator's part of the demonstration. */
@Stateless
@PermitAll
@RunAs("moderator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoModerator {
    @Inject
    private RequestModeration moderation;

    public void publish(TrackingNumber number) {
        moderation.publish(number, null);
    }
}
