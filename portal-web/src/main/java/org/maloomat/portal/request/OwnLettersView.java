package org.maloomat.portal.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.maloomat.letter.LetterDetails;
import org.maloomat.letter.RequesterLetters;
import org.maloomat.portal.limit.ClientAddress;
import org.maloomat.portal.page.Parameters;

/** The letters on a requester's own page, by the key that opened it. */
@Named
@RequestScoped
public class OwnLettersView {
    @Inject
    private RequesterLetters letters;

    @Inject
    private ClientAddress addresses;

    @Inject
    private Parameters parameters;

    @Inject
    private HttpServletRequest http;

    private List<LetterDetails> found;

    public List<LetterDetails> getLetters() {
        if (found == null) {
            found = letters.about(parameters.get("trackingNumber"), getAccessKey(), addresses.of(http));
        }
        return found;
    }

    /** The key as posted, for the forms of the page it has opened. */
    public String getAccessKey() {
        return parameters.get("accessKey");
    }
}
