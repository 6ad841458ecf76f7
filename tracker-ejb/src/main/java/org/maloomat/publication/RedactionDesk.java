package org.maloomat.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maloomat.account.SignedInAccount;
import org.maloomat.answer.AnswerState;
import org.maloomat.audit.Actor;
import org.maloomat.document.Documents;
import org.maloomat.document.extraction.PageArea;
import org.maloomat.document.storage.DocumentSummary;
import org.maloomat.redaction.PagePictures;
import org.maloomat.redaction.RedactionBox;
import org.maloomat.redaction.RedactionChange;
import org.maloomat.redaction.RedactionSheet;
import org.maloomat.redaction.Redactions;
import org.maloomat.redaction.WithholdingGround;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.RuleViolation;

/**
 * Where officers and releasers decide what of a document of their own body's answer is withheld. Drawing and reading pages takes
 * seconds and stands outside transactions; every change is one short transaction of its own.
 */
@Stateless
@RolesAllowed({"officer", "releaser"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RedactionDesk {
    /** Most boxes of one sending. */
    public static final int MOST_CHANGES = 2_000;
    /** Longest words to look for, in UTF-16 units. */
    public static final int LONGEST_SEARCH = 200;

    @Inject
    private ReleaseTransactions desk;

    @Inject
    private Documents documents;

    @Inject
    private Redactions redactions;

    @Inject
    private PagePictures pages;

    @Inject
    private SignedInAccount caller;

    /** A document on the desk. @param writable whether boxes can be changed: not while the answer is public */
    public record Sheet(DocumentSummary document, boolean writable, RedactionSheet redaction) {}

    /** A place where words that were looked for stand. @param covered whether a box withholds it already */
    public record Place(int page, List<PageArea> areas, boolean covered) {}

    /** The documents of an answer of the caller's body, in their order; none where there is no answer yet. */
    public List<DocumentSummary> documents(TrackingNumber number) {
        return desk.documentsOf(number, caller.current().publicBody()).stream()
                .map(documents::get)
                .toList();
    }

    /**
     * Puts a document on the desk; from now on its pages are searched in the background.
     *
     * @throws RequestNotFound for a document that is not part of an answer of the caller's body
     * @throws RuleViolation for a document that has no pages to draw on, as {@link PagePictures#prepare} says
     */
    public Sheet open(TrackingNumber number, long document) {
        require(number, document);
        pages.prepare(document);
        redactions.open(document);
        return sheet(number, document);
    }

    /** The boxes as they stand. */
    public Sheet sheet(TrackingNumber number, long document) {
        var state = require(number, document);
        return new Sheet(documents.get(document), state != AnswerState.RELEASED, redactions.sheet(document));
    }

    /** A JPEG of one page, to be closed by the caller; empty if there is no such page. */
    public Optional<InputStream> picture(TrackingNumber number, long document, int page) {
        require(number, document);
        return pages.open(document, page);
    }

    /**
     * Changes boxes; those that somebody else changed meanwhile stay, and are named.
     *
     * @throws RuleViolation {@code redaction.released} while the answer is public, {@code redaction.tooManyChanges}, or as
     *     {@link Redactions#change} says
     */
    public Redactions.Changed change(TrackingNumber number, long document, List<RedactionChange> changes) {
        requireWritable(number, document);
        if (changes.size() > MOST_CHANGES) {
            throw new RuleViolation("redaction.tooManyChanges", MOST_CHANGES);
        }
        for (var change : changes) {
            if (change.state() == RedactionBox.State.PROPOSED && change.box() == null) {
                throw new RuleViolation("redaction.groundMissing");
            }
        }
        return redactions.change(document, changes, actor());
    }

    /** Every place of these words in the document, as far as its pages can be read by now. */
    public List<Place> find(TrackingNumber number, long document, String words) {
        require(number, document);
        if (words == null || words.isBlank() || words.length() > LONGEST_SEARCH) {
            throw new RuleViolation("redaction.searchLength", LONGEST_SEARCH);
        }
        var sheet = redactions.sheet(document);
        var places = new ArrayList<Place>();
        for (int page = 1; page <= sheet.pages() && places.size() < MOST_CHANGES; page++) {
            int at = page;
            pages.words(document, page).ifPresent(found -> found.find(words)
                    .forEach(areas -> places.add(new Place(at, areas, isCovered(sheet, at, areas)))));
        }
        return places;
    }

    private static boolean isCovered(RedactionSheet sheet, int page, List<PageArea> areas) {
        return areas.stream().allMatch(area -> sheet.boxes().stream()
                .anyMatch(box -> box.page() == page
                        && box.state() == RedactionBox.State.ACCEPTED
                        && box.area().covers(area)));
    }

    /** Withholds every place of these words that is not withheld yet. */
    public Redactions.Changed withholdAll(
            TrackingNumber number, long document, String words, WithholdingGround ground) {
        requireWritable(number, document);
        var changes = find(number, document, words).stream()
                .filter(place -> !place.covered())
                .flatMap(place -> place.areas().stream()
                        .map(area -> new RedactionChange(
                                null, 0, place.page(), area, RedactionBox.State.ACCEPTED, ground, null)))
                .toList();
        return redactions.change(document, changes, actor());
    }

    /**
     * Withholds everything that is proposed and not decided yet.
     *
     * @param page from 1, or 0 for all pages
     */
    public Redactions.Changed acceptAll(TrackingNumber number, long document, int page, WithholdingGround ground) {
        requireWritable(number, document);
        var changes = redactions.sheet(document).boxes().stream()
                .filter(box -> box.state() == RedactionBox.State.PROPOSED && (page == 0 || box.page() == page))
                .map(box -> new RedactionChange(
                        box.number(), box.version(), box.page(), box.area(), RedactionBox.State.ACCEPTED, ground, null))
                .toList();
        return redactions.change(document, changes, actor());
    }

    /** Asks for the copy without what is withheld; {@link #sheet} says how far it is. */
    public Sheet askForCopy(TrackingNumber number, long document) {
        requireWritable(number, document);
        redactions.askForCopy(document, actor());
        return sheet(number, document);
    }

    private AnswerState require(TrackingNumber number, long document) {
        var answer = desk.load(number, caller.current().publicBody()).answer();
        if (!answer.documents().contains(document)) {
            throw new RequestNotFound();
        }
        return answer.state();
    }

    private void requireWritable(TrackingNumber number, long document) {
        if (require(number, document) == AnswerState.RELEASED) {
            throw new RuleViolation("redaction.released");
        }
    }

    private Actor actor() {
        return new Actor(caller.current().signInName());
    }
}
