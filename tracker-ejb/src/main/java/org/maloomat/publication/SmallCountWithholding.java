package org.maloomat.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.maloomat.account.AccountDirectory;
import org.maloomat.account.SignedInAccount;
import org.maloomat.audit.Actor;
import org.maloomat.disclosure.DisclosureCheck;
import org.maloomat.document.DocumentIntake;
import org.maloomat.document.Documents;
import org.maloomat.document.storage.DocumentSummary;
import org.maloomat.redaction.PublishableCopies;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.RequestTransitions;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.RuleViolation;

/** Lets an information officer put a table into an answer without the counts by which somebody could be recognised. */
@Stateless
@RolesAllowed("officer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SmallCountWithholding {
    private static final List<List<String>> LEGEND = List.of(
            List.of(),
            List.of("c or <: withheld so that nobody can be recognised"),
            List.of("c یا <: ظاہر نہیں کیا گیا تاکہ کوئی پہچانا نہ جا سکے"));

    @Inject
    private RequestTransitions requests;

    @Inject
    private Documents documents;

    @Inject
    private PublishableCopies copies;

    @Inject
    private DocumentIntake intake;

    @Inject
    private AccountDirectory people;

    @Inject
    private SignedInAccount caller;

    /**
     * A new document, a CSV, that stands in the place of this one in the answer; this one stays as it is, restricted.
     *
     * @param document of the answer that is being written
     * @throws RequestNotFound also where the request or the document is another body's
     * @throws RuleViolation with the document's name: {@code table.none} if it is no table or nothing in it must be
     *     withheld, {@code table.byHand} if it cannot be done by rule
     */
    public DocumentSummary withhold(TrackingNumber number, long document) {
        var officer = caller.current();
        var request = requests.get(number, officer.publicBody());
        if (documents
                .sender(document)
                .filter(sender -> people.servesAt(sender, officer.publicBody()))
                .isEmpty()) {
            throw new RequestNotFound();
        }
        var name = documents.get(document).name();
        var cells = new DisclosureCheck(documents.rows(copies.of(document).id()), ReleaseGate.about(request));
        if (cells.troubles().isEmpty()) {
            throw new RuleViolation("table.none", name);
        }
        var rows = new ArrayList<>(cells.withheld().orElseThrow(() -> new RuleViolation("table.byHand", name)));
        rows.addAll(LEGEND);
        return intake.receiveTable(name, rows, new Actor(officer.signInName()));
    }
}
