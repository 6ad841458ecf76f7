package org.maloomat.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.maloomat.publication.PublicDocument;

/** Addresses as clients may use them: paths from the root of this site, so that no proxy's name can end up in them. */
@RequestScoped
public class Links {
    @Inject
    private HttpServletRequest request;

    String api(String path) {
        return request.getContextPath() + "/api/v1" + path;
    }

    String page(String path) {
        return request.getContextPath() + path;
    }

    Map<String, String> document(String trackingNumber, PublicDocument document) {
        return Map.of(
                "download", page("/documents/" + trackingNumber + "/" + document.id()),
                "text", page("/requests/" + trackingNumber + "/documents/" + document.id()));
    }
}
