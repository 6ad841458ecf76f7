package org.maloomat.portal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who runs this installation and how to reach them, as far as it has been configured. */
@Named
@RequestScoped
public class ContactView {
    @Inject
    @ConfigProperty(name = "maloomat.contact.name")
    private Optional<String> name;

    @Inject
    @ConfigProperty(name = "maloomat.contact.email")
    private Optional<String> email;

    /** The body or office that runs the portal; null if none was configured. */
    public String getName() {
        return name.orElse(null);
    }

    /** An e-mail address; null if none was configured. */
    public String getEmail() {
        return email.orElse(null);
    }
}
