package org.maloomat.portal.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import org.primefaces.csp.CspState;

/** A Faces context without PrimeFaces around it, so that nothing is added to a public page and posts need no script. */
final class PlainContext extends FacesContextWrapper {

    PlainContext(FacesContext bare) {
        super(bare);
        var state = new CspState(this);
        state.setInitialized(true);
        getAttributes().put(CspState.class.getName(), state);
        setCurrentInstance(this);
    }

    @Override
    public void release() {
        super.release();
        setCurrentInstance(null);
    }
}
