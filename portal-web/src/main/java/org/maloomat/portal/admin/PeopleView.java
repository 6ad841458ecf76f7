package org.maloomat.portal.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.maloomat.account.AccountAdministration;
import org.maloomat.account.AccountDetails;
import org.maloomat.account.Role;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.Refusals;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.publicbody.BodyQuery;
import org.maloomat.publicbody.BodySummary;

/** The people who work here. */
@Named
@ViewScoped
public class PeopleView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccountAdministration administration;

    @Inject
    private transient BodyDirectory bodies;

    @Inject
    private transient Refusals refusals;

    @Inject
    private transient CurrentPage page;

    private String signInName;
    private String displayName;
    private String email;
    private Role role;
    private String publicBody;
    private String invitation;

    public List<AccountDetails> getAccounts() {
        return administration.accounts();
    }

    public void create() {
        refusals.attempt(() -> invitation = administration
                .create(new AccountAdministration.NewAccount(signInName, displayName, email, role, publicBody))
                .invitation());
    }

    public void reset(long id) {
        refusals.attempt(() -> invitation = administration.reset(id).invitation());
    }

    public void disable(long id) {
        refusals.attempt(() -> administration.disable(id));
    }

    public void enable(long id) {
        refusals.attempt(() -> administration.enable(id));
    }

    /** The newest invitation, shown once. */
    public String getInvitation() {
        return invitation;
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public List<BodySummary> getBodies() {
        return bodies.browse(BodyQuery.everything(page.getLanguage()));
    }

    public String getSignInName() {
        return signInName;
    }

    public void setSignInName(String signInName) {
        this.signInName = signInName;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getPublicBody() {
        return publicBody;
    }

    public void setPublicBody(String publicBody) {
        this.publicBody = publicBody;
    }
}
