package org.maloomat.answer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import org.maloomat.account.SignedInAccount;
import org.maloomat.audit.Actor;
import org.maloomat.document.DocumentIntake;
import org.maloomat.document.Documents;
import org.maloomat.document.storage.DocumentSummary;
import org.maloomat.request.TrackingNumber;

/** The files of answers, as an information officer hands them in. Reading one takes seconds and stands outside transactions. */
@Stateless
@RolesAllowed("officer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnswerDocuments {
    @Inject
    private AnswerWriting writing;

    @Inject
    private DocumentIntake intake;

    @Inject
    private Documents documents;

    @Inject
    private SignedInAccount caller;

    /**
     * Takes in a file, or the files of an archive or a mail, to be named in a draft afterwards.
     *
     * @param content not closed
     * @return at least one
     * @throws org.maloomat.shared.RuleViolation as {@link DocumentIntake#receiveAll} does
     */
    public List<DocumentSummary> receive(String fileName, InputStream content) {
        return intake.receiveAll(fileName, content, new Actor(caller.current().signInName()));
    }

    /**
     * The files of an answer of the caller's body, in their order.
     *
     * @throws org.maloomat.request.RequestNotFound also where the request is another body's
     */
    public List<DocumentSummary> of(TrackingNumber number) {
        return writing.find(number).map(AnswerDetails::documents).orElse(List.of()).stream()
                .map(documents::get)
                .toList();
    }
}
