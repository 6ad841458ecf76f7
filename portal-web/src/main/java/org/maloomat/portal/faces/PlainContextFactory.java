package org.maloomat.portal.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.maloomat.portal.cache.Development;
import org.maloomat.portal.routing.Audience;
import org.maloomat.portal.routing.PageAddresses;
import org.primefaces.context.PrimeFacesContext;

/** Gives PrimeFaces' context to pages for staff and a plain one to all others. */
public class PlainContextFactory extends FacesContextFactory {

    public PlainContextFactory(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        Development.forgetMessages();
        var made = getWrapped().getFacesContext(context, request, response, lifecycle);
        var plain = request instanceof HttpServletRequest asked && !isForStaff(asked);
        return plain && made instanceof PrimeFacesContext prime ? new PlainContext(prime.getWrapped()) : made;
    }

    private static boolean isForStaff(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null) {
            return false;
        }
        var asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (asked == null) {
            return true;
        }
        var path = asked.toString().substring(request.getContextPath().length());
        return PageAddresses.audienceOf(path) == Audience.STAFF;
    }
}
