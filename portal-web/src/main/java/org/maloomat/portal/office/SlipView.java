package org.maloomat.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.Parameters;
import org.maloomat.portal.request.QrCode;
import org.maloomat.portal.routing.PublicAddresses;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.RequestRegistration;
import org.maloomat.request.TrackingNumber;

/** The receipt of a registered request, to print and hand over. */
@Named
@RequestScoped
public class SlipView {
    @Inject
    private RequestRegistration registration;

    @Inject
    private Parameters parameters;

    @Inject
    private CurrentPage page;

    @Inject
    private PublicAddresses addresses;

    private RequestRegistration.Slip slip;

    public RequestRegistration.Slip getSlip() {
        if (slip == null) {
            slip = registration.slip(
                    TrackingNumber.find(parameters.get("trackingNumber")).orElseThrow(RequestNotFound::new));
        }
        return slip;
    }

    /** The address of the request as a QR code. */
    public QrCode getQrCode() {
        return QrCode.of(addresses.of(
                page.getLanguage(), "/requests/" + getSlip().request().trackingNumber()));
    }
}
