package org.maloomat.portal.faces;

import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationFactory;
import jakarta.faces.application.ApplicationWrapper;
import jakarta.faces.context.FacesContext;
import java.util.ResourceBundle;

/** Gives pages the messages that Java code gets, from the one place where those are kept; Faces would keep its own beside them. */
public class MessagesFactory extends ApplicationFactory {
    private static final String VARIABLE = "msg";
    private static final String BUNDLE = "messages";

    private Application application;

    public MessagesFactory(ApplicationFactory wrapped) {
        super(wrapped);
    }

    @Override
    public synchronized Application getApplication() {
        if (application == null) {
            application = new WithMessages(getWrapped().getApplication());
        }
        return application;
    }

    @Override
    public synchronized void setApplication(Application replacement) {
        application = null;
        getWrapped().setApplication(replacement);
    }

    private static final class WithMessages extends ApplicationWrapper {
        WithMessages(Application wrapped) {
            super(wrapped);
        }

        @Override
        public ResourceBundle getResourceBundle(FacesContext context, String name) {
            return VARIABLE.equals(name) && context.getViewRoot() != null
                    ? ResourceBundle.getBundle(BUNDLE, context.getViewRoot().getLocale())
                    : super.getResourceBundle(context, name);
        }
    }
}
