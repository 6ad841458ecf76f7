package org.maloomat.portal.request;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.PageNumber;
import org.maloomat.portal.page.Parameters;
import org.maloomat.publication.PublicRegister;
import org.maloomat.publication.PublicRequest;
import org.maloomat.publicbody.BodyDirectory;

/** What was released, newest first, a page at a time. */
@Named
@RequestScoped
public class RequestListView {
    static final int SIZE = 20;

    @Inject
    private PublicRegister register;

    @Inject
    private BodyDirectory bodies;

    @Inject
    private CurrentPage page;

    @Inject
    private Parameters parameters;

    @Inject
    private HttpServletRequest http;

    private PageNumber number;
    private PublicRegister.Page rows;

    @PostConstruct
    void load() {
        int wanted = PageNumber.parse(parameters.get("page"));
        rows = register.newest(parameters.get("code"), (wanted - 1) * SIZE, SIZE);
        number = new PageNumber(wanted, SIZE, rows.total());
    }

    public PublicRegister.Page getRows() {
        return rows;
    }

    public PageNumber getNumber() {
        return number;
    }

    public String bodyName(PublicRequest request) {
        return bodies.get(request.publicBody()).name().in(page.getLanguage());
    }
}
