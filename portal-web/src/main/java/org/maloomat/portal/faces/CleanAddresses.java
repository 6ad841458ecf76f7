package org.maloomat.portal.faces;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.routing.PageAddresses;

/** Forms post to, and redirects lead to, the clean address of a view in the page's language. */
public class CleanAddresses extends ViewHandlerWrapper {
    @Inject
    private CurrentPage page;

    public CleanAddresses(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var asked = context.getExternalContext().getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
        if (asked != null
                && context.getViewRoot() != null
                && viewId.equals(context.getViewRoot().getViewId())) {
            return asked.toString();
        }
        return PageAddresses.of(viewId).map(page::link).orElseGet(() -> super.getActionURL(context, viewId));
    }
}
