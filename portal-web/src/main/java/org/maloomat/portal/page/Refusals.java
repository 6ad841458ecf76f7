package org.maloomat.portal.page;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.maloomat.shared.InvalidFields;
import org.maloomat.shared.RuleViolation;

/** Runs an act of the office, shows a refusal where it belongs so that nothing typed is lost, and goes on to the next page. */
@RequestScoped
public class Refusals {
    private static final String FORM = "form:";

    @Inject
    private Messages messages;

    @Inject
    private CurrentPage page;

    /** @return whether the act was done */
    public boolean attempt(Runnable act) {
        return attempt(null, act);
    }

    /**
     * @param field beside which a refusal of the whole act is shown; null for the head of the page
     * @return whether the act was done
     */
    public boolean attempt(String field, Runnable act) {
        return attempt(FORM, field, act);
    }

    /**
     * @param row the client id of a row of the form, such as {@code reports:0}, whose fields the act was given
     * @return whether the act was done
     */
    public boolean attemptInRow(String row, Runnable act) {
        return attempt(FORM + row + ":", null, act);
    }

    private boolean attempt(String place, String field, Runnable act) {
        try {
            act.run();
            return true;
        } catch (RuleViolation refusal) {
            show(place, field, refusal);
            return false;
        } catch (ConstraintViolationException invalid) {
            show(invalid);
            return false;
        } catch (EJBException wrapped) {
            if (wrapped.getCausedByException() instanceof ConstraintViolationException invalid) {
                show(invalid);
                return false;
            }
            throw wrapped;
        }
    }

    private void show(ConstraintViolationException invalid) {
        invalid.getConstraintViolations().forEach(violation -> {
            var path = violation.getPropertyPath().toString();
            add(FORM + path.substring(path.lastIndexOf('.') + 1), "field.invalid");
        });
        add(null, "fields.invalid", invalid.getConstraintViolations().size());
    }

    /** A sentence for the whole page that all is well, kept over the redirect that follows. */
    public void done(String key, Object... arguments) {
        var context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        var text = messages.in(page.getLanguage(), key, arguments);
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
    }

    /** Goes on to another page of the office, by its clean address. */
    public void goTo(String path) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(page.link(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(String place, String field, RuleViolation refusal) {
        if (refusal instanceof InvalidFields invalid) {
            invalid.problems()
                    .forEach(p -> add(place + p.field(), p.key(), p.arguments().toArray()));
        }
        add(
                field == null ? null : place + field,
                refusal.key(),
                refusal.arguments().toArray());
    }

    private void add(String component, String key, Object... arguments) {
        var text = messages.in(page.getLanguage(), key, arguments);
        FacesContext.getCurrentInstance()
                .addMessage(component, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }
}
