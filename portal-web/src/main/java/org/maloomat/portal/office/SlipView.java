package org.maloomat.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.Parameters;
import org.maloomat.portal.request.QrCode;
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
    private HttpServletRequest http;

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
        var host = http.getScheme() + "://" + http.getHeader("Host");
        return QrCode.of(host + page.link("/requests/" + getSlip().request().trackingNumber()));
    }
}
