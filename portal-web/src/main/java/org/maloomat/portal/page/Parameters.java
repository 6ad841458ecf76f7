package org.maloomat.portal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What the browser sent with the page being shown, the variables of its clean address included. An injected request would
 * be the one before it was forwarded, which does not know those.
 */
@RequestScoped
public class Parameters {
    /** The first value, or null. */
    public String get(String name) {
        return request().getParameter(name);
    }

    /** Every value; empty if there is none. */
    public String[] all(String name) {
        var values = request().getParameterValues(name);
        return values == null ? new String[0] : values;
    }

    /** Whether a form was sent. */
    public boolean isPost() {
        return request().getMethod().equals("POST");
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}
