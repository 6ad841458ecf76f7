package org.maloomat.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.maloomat.request.TrackingNumber;
import org.maloomat.typesetting.Block;

/** The words of letters as they were written, for a file in which they are enclosed. Checks no rights: its callers have. */
@ApplicationScoped
@Transactional
public class LetterCopies {
    @Inject
    private Letters letters;

    /** A letter and its words. */
    public record Copy(LetterDetails letter, List<Block> words) {}

    /** The letters about a request, the first one first. */
    public List<Copy> about(TrackingNumber number) {
        return letters.about(number).stream()
                .flatMap(letter -> letters.find(number, letter.serial()).stream())
                .map(letter -> new Copy(letter.details(), letter.document().blocks()))
                .toList();
    }
}
