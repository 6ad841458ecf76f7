package org.maloomat.portal.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.publication.PublicRegister;
import org.maloomat.publication.PublicRequest;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.publicbody.Names;

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

    private List<PublicRequest> recent;
    private Map<String, Names> bodyNames;

    @PostConstruct
    void load() {
        recent = register.newest(PublicRegister.Filter.released(), 0, LATELY).rows();
        bodyNames = bodies.names(recent.stream().map(PublicRequest::publicBody).collect(Collectors.toSet()));
    }

    public List<PublicRequest> getRecent() {
        return recent;
    }

    public String bodyName(PublicRequest request) {
        return bodyNames.get(request.publicBody()).in(page.getLanguage());
    }
}
