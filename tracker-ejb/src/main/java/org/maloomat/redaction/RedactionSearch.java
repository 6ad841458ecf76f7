package org.maloomat.redaction;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maloomat.document.extraction.PageWords;
import org.maloomat.identifier.IdentifierDetector;
import org.maloomat.redaction.Redactions.Proposal;
import org.maloomat.shared.RuleViolation;

/**
 * Searches the pages of documents whose redaction has begun for whatever identifies people, and proposes a box over each. Works
 * in the background; a page searched twice is proposed once.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class RedactionSearch {
    private static final Logger LOG = Logger.getLogger(RedactionSearch.class.getName());

    @Inject
    private Redactions redactions;

    @Inject
    private PagePictures pages;

    @Inject
    private IdentifierDetector detector;

    /** Searches every page that can be searched now. A database that is away for a while must not end the timer. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void searchPages() {
        try {
            var notYet = new HashSet<Long>();
            for (var next = redactions.nextUnsearched(notYet);
                    next.isPresent();
                    next = redactions.nextUnsearched(notYet)) {
                if (!search(next.get())) {
                    notYet.add(next.get().document());
                }
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Pages have to wait to be searched", e);
        }
    }

    /** What cannot be read is left to people. @return false if a machine has still to read the page */
    private boolean search(Redactions.Unsearched next) {
        try {
            var words = pages.words(next.document(), next.page());
            words.ifPresent(found -> redactions.propose(next.document(), next.page(), proposals(found)));
            return words.isPresent();
        } catch (RuleViolation unreadable) {
            LOG.log(Level.INFO, "A page of document {0} cannot be searched", next.document());
            redactions.propose(next.document(), next.page(), List.of());
            return true;
        }
    }

    List<Proposal> proposals(PageWords words) {
        var proposals = new ArrayList<Proposal>();
        for (var hit : detector.detect(words.text())) {
            words.areas(hit.start(), hit.end())
                    .forEach(
                            area -> proposals.add(new Proposal(area, hit.label().name())));
        }
        return proposals;
    }
}
