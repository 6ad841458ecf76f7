package org.maloomat.portal.office;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.maloomat.request.Assignments;
import org.maloomat.request.RequestNote;

/** Notes and assignment of the request being shown. */
@Named
@ViewScoped
public class OfficeWorkForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Assignments work;

    @Inject
    private DossierView dossier;

    private String note = "";
    private String assignee;
    private transient List<RequestNote> notes;

    public void add() {
        dossier.perform("note", "office.noteDone", (number, version) -> work.note(number, note));
    }

    public void assign() {
        dossier.perform("assignee", "office.assignDone", (number, version) -> work.assign(number, version, assignee));
    }

    public List<RequestNote> getNotes() {
        if (notes == null) {
            notes = work.notes(dossier.trackingNumber());
        }
        return notes;
    }

    /** Those it can be given to, by sign-in name. */
    public List<String> getColleagues() {
        return work.colleagues();
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    /** Whom it is given to; until another is chosen, whoever has it. */
    public String getAssignee() {
        return assignee == null ? dossier.getDossier().request().status().assignee() : assignee;
    }

    public void setAssignee(String assignee) {
        this.assignee = assignee == null ? "" : assignee;
    }
}
