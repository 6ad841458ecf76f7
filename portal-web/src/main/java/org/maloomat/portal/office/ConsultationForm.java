package org.maloomat.portal.office;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.maloomat.request.Consultation;
import org.maloomat.request.ConsultationDesk;

/** A third party being asked, or what it said being recorded. */
@Named
@ViewScoped
public class ConsultationForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ConsultationDesk desk;

    @Inject
    private DossierView dossier;

    private String party = "";
    private String about = "";
    private Long consultation;
    private Consultation.Position position;
    private String words = "";

    public void consult() {
        dossier.perform(
                "party", "office.consultDone", (number, version) -> desk.consult(number, version, party, about));
    }

    public void recordAnswer() {
        dossier.perform(
                "position",
                "office.consultAnswerDone",
                (number, version) -> desk.recordAnswer(number, version, consultation, position, words));
    }

    /** Those whose answer is still to come. */
    public List<Consultation> getOpen() {
        return dossier.getDossier().consultations().stream()
                .filter(Consultation::isOpen)
                .toList();
    }

    public Consultation.Position[] getPositions() {
        return Consultation.Position.values();
    }

    public String getParty() {
        return party;
    }

    public void setParty(String party) {
        this.party = party;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    /** Which of the open ones has answered. */
    public Long getConsultation() {
        return consultation;
    }

    public void setConsultation(Long consultation) {
        this.consultation = consultation;
    }

    public Consultation.Position getPosition() {
        return position;
    }

    public void setPosition(Consultation.Position position) {
        this.position = position;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
