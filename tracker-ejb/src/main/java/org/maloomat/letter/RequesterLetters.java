package org.maloomat.letter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.maloomat.request.RequesterView;
import org.maloomat.typesetting.Typesetter;

/** The letters a requester has got, by the access key of her request. */
@Stateless
@PermitAll
public class RequesterLetters {
    @Inject
    private Letters letters;

    @Inject
    private RequesterView own;

    /**
     * The letters about the request that this key opens, the first one first; none for a wrong key.
     *
     * @throws org.maloomat.shared.RuleViolation as {@link RequesterView#open} does
     */
    public List<LetterDetails> about(String trackingNumber, String accessKey, String client) {
        return own.open(trackingNumber, accessKey, client)
                .map(opened -> letters.about(opened.request().trackingNumber()))
                .orElse(List.of());
    }

    /** A letter with its file. */
    public record LetterFile(LetterDetails letter, byte[] pdf) {}

    /**
     * One of them as a PDF; empty for a wrong key and for a letter that does not exist, which nobody can tell apart.
     *
     * @throws org.maloomat.shared.RuleViolation as {@link RequesterView#open} does
     */
    public Optional<LetterFile> file(String trackingNumber, String accessKey, String client, int serial) {
        return own.open(trackingNumber, accessKey, client)
                .flatMap(opened -> letters.find(opened.request().trackingNumber(), serial))
                .map(letter -> new LetterFile(letter.details(), Typesetter.pdf(letter.document())));
    }
}
