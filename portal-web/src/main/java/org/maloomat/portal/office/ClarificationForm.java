package org.maloomat.portal.office;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.maloomat.request.ClarificationDesk;

/** The question to the requester being written, or taken back. */
@Named
@ViewScoped
public class ClarificationForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ClarificationDesk desk;

    @Inject
    private DossierView dossier;

    private String question = "";

    public void seek() {
        dossier.perform("question", "office.seekDone", (number, version) -> desk.seek(number, version, question));
    }

    public void takeBack() {
        dossier.perform(null, "office.takeBackDone", desk::takeBack);
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }
}
