package org.maloomat.portal.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maloomat.shared.LanguageTag;

/** Whole addresses, as readers outside need them. The host is the configured one, never what a client claims. */
@ApplicationScoped
public class PublicAddresses {
    private String base = "";

    protected PublicAddresses() {}

    @Inject
    public PublicAddresses(
            @ConfigProperty(name = "maloomat.public-address", defaultValue = "http://localhost:8080") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    public String of(LanguageTag language, String path) {
        return base + new Address(language, path).encoded();
    }

    public String of(String path) {
        return of(LanguageTag.EN, path);
    }
}
