package org.maloomat.portal.publicbody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.publicbody.BodyDirectory;

/** What public bodies are called in the page's language. */
@Named
@RequestScoped
public class BodyNames {
    @Inject
    private BodyDirectory bodies;

    @Inject
    private CurrentPage page;

    /** @param code a body's */
    public String of(String code) {
        return bodies.get(code).name().in(page.getLanguage());
    }
}
