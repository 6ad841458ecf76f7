package org.maloomat.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.maloomat.answer.AnswerDocuments;
import org.maloomat.answer.AnswerWriting;
import org.maloomat.answer.Exemption;
import org.maloomat.request.Outcome;
import org.maloomat.request.RequestHandling;
import org.maloomat.request.TrackingNumber;

/** Does an officer's part of the demonstration. */
@Stateless
@PermitAll
@RunAs("officer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoOfficer {
    @Inject
    private RequestHandling handling;

    @Inject
    private AnswerWriting writing;

    @Inject
    private AnswerDocuments documents;

    public void acknowledge(TrackingNumber number) {
        handling.acknowledge(number, handling.dossier(number).request().version());
    }

    public void handIn(TrackingNumber number, Outcome outcome, String text, List<Exemption> exemptions, String file) {
        var files = file.isBlank() ? List.<Long>of() : List.of(document(file));
        var version = handling.dossier(number).request().version();
        writing.handIn(number, version, null, new AnswerWriting.Draft(outcome, text, exemptions, files));
    }

    private long document(String name) {
        var content = DemoOfficer.class.getResourceAsStream("/demo/files/" + name);
        return documents.receive(name, content).get(0).id();
    }
}
