package org.maloomat.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maloomat.document.extraction.PageWords;
import org.maloomat.identifier.IdentifierDetector;
import org.maloomat.job.Job;
import org.maloomat.job.JobSchedule;
import org.maloomat.redaction.Redactions.Proposal;
import org.maloomat.shared.RuleViolation;

/**
 * Searches the pages of documents whose redaction has begun for whatever identifies people, and proposes a box over each. Works
 * in the background; a page searched twice is proposed once.
 */
@ApplicationScoped
public class RedactionSearchJob implements Job {
    private static final Logger LOG = Logger.getLogger(RedactionSearchJob.class.getName());

    @Inject
    private Redactions redactions;

    @Inject
    private PagePictures pages;

    @Inject
    private IdentifierDetector detector;

    @Override
    public String name() {
        return "redaction-search";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.every(Duration.ofSeconds(2));
    }

    @Override
    public boolean isDue() {
        return redactions.nextUnsearched(Set.of()).isPresent();
    }

    /** Searches every page that can be searched now. */
    @Override
    public void run() {
        var notYet = new HashSet<Long>();
        for (var next = redactions.nextUnsearched(notYet); next.isPresent(); next = redactions.nextUnsearched(notYet)) {
            if (!search(next.get())) {
                notYet.add(next.get().document());
            }
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
