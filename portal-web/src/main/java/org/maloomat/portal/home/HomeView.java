package org.maloomat.portal.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.publication.PublicRegister;
import org.maloomat.publication.PublicRequest;

/** What was released lately. */
@Named
@RequestScoped
public class HomeView {
    private static final int LATELY = 6;

    @Inject
    private PublicRegister register;

    @Inject
    private BodyDirectory bodies;

    @Inject
    private CurrentPage page;

    public List<PublicRequest> getRecent() {
        return register.newest(null, 0, LATELY).rows();
    }

    public String bodyName(PublicRequest request) {
        return bodies.get(request.publicBody()).name().in(page.getLanguage());
    }
}
