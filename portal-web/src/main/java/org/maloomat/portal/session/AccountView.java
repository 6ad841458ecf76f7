package org.maloomat.portal.session;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.maloomat.account.AccountIdentity;
import org.maloomat.account.OwnAccount;
import org.maloomat.account.SignedInAccount;
import org.maloomat.account.TokenDetails;
import org.maloomat.portal.page.Refusals;
import org.maloomat.portal.routing.PublicAddresses;

/** One's own account: password and tokens. */
@Named
@ViewScoped
public class AccountView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OwnAccount own;

    @Inject
    private transient SignedInAccount caller;

    @Inject
    private transient Refusals refusals;

    @Inject
    private transient PublicAddresses addresses;

    private String label;
    private String newToken;
    private String calendarLabel;
    private String newCalendar;
    private transient String current;
    private transient String fresh;

    public AccountIdentity getIdentity() {
        return caller.current();
    }

    /** Every session ends with the old password, this one too. */
    public void changePassword() {
        if (refusals.attempt(() -> own.changePassword(current, fresh))) {
            FacesContext.getCurrentInstance().getExternalContext().invalidateSession();
            refusals.goTo("/sign-in");
        }
    }

    public void createToken() {
        refusals.attempt(() -> newToken = own.createToken(label));
    }

    /** Makes an address of the queue's calendar, to be shown once. */
    public void createCalendar() {
        refusals.attempt(() ->
                newCalendar = addresses.of("/calendars/queue/" + own.createCalendarToken(calendarLabel) + ".ics"));
    }

    /** Whether the caller has a queue, and so a calendar of it. */
    public boolean isQueueOwner() {
        return getIdentity().publicBody() != null;
    }

    public List<TokenDetails> getCalendars() {
        return own.calendarTokens();
    }

    public String getNewCalendar() {
        return newCalendar;
    }

    public String getCalendarLabel() {
        return calendarLabel;
    }

    public void setCalendarLabel(String calendarLabel) {
        this.calendarLabel = calendarLabel;
    }

    public void revoke(long id) {
        refusals.attempt(() -> own.revokeToken(id));
    }

    public List<TokenDetails> getTokens() {
        return own.tokens();
    }

    public String getNewToken() {
        return newToken;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getFresh() {
        return fresh;
    }

    public void setFresh(String fresh) {
        this.fresh = fresh;
    }
}
