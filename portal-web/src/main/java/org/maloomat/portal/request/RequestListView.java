package org.maloomat.portal.request;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.stream.Collectors;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.PageNumber;
import org.maloomat.portal.page.Parameters;
import org.maloomat.publication.PublicRegister;
import org.maloomat.publication.PublicRequest;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.publicbody.Names;

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

    private PageNumber number;
    private PublicRegister.Page rows;
    private Map<String, Names> bodyNames;

    @PostConstruct
    void load() {
        int wanted = PageNumber.parse(parameters.get("page"));
        rows = register.newest(parameters.get("code"), (wanted - 1) * SIZE, SIZE);
        number = new PageNumber(wanted, SIZE, rows.total());
        bodyNames =
                bodies.names(rows.rows().stream().map(PublicRequest::publicBody).collect(Collectors.toSet()));
    }

    public PublicRegister.Page getRows() {
        return rows;
    }

    public PageNumber getNumber() {
        return number;
    }

    public String bodyName(PublicRequest request) {
        return bodyNames.get(request.publicBody()).in(page.getLanguage());
    }
}
