package org.maloomat.document.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maloomat.document.extraction.Refusal;
import org.maloomat.document.storage.PublishedCopy;
import org.maloomat.document.storage.StoredDocument;
import org.maloomat.document.storage.StoredDocuments;
import org.maloomat.job.Job;
import org.maloomat.job.JobSchedule;
import org.maloomat.shared.RuleViolation;

/**
 * Reads scanned pages in the background, one after the other, from the clean copies that may become public. A page is safe to
 * read twice, so a crash costs time and nothing else.
 */
@ApplicationScoped
public class PageRecognitionJob implements Job {
    private static final Logger LOG = Logger.getLogger(PageRecognitionJob.class.getName());
    private static final int AT_ONE_GO = 100;

    @Inject
    private WaitingPages pages;

    @Inject
    private StoredDocuments documents;

    @Inject
    private PublishedCopy copies;

    @Inject
    private PageReading reading;

    @Inject
    private Tesseract tesseract;

    @Override
    public String name() {
        return "page-recognition";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.every(Duration.ofSeconds(3));
    }

    @Override
    public boolean isDue() {
        return tesseract.isAvailable() && pages.next().isPresent();
    }

    @Override
    public void run() {
        for (int i = 0; i < AT_ONE_GO; i++) {
            var next = pages.next();
            if (next.isEmpty()) {
                return;
            }
            try {
                read(next.get());
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A page could not be read", e);
                pages.failed(next.get());
            }
        }
    }

    /** How it goes. */
    public RecognitionStatus status() {
        return pages.status(tesseract.missingPackages());
    }

    private void read(WaitingPages.Page page) {
        var document = documents.get(page.document());
        if (document.isOriginal()) {
            makeCopy(document);
            pages.leftToCopy(page.document());
            return;
        }
        try {
            pages.done(page, reading.read(document, page.number()));
        } catch (Refusal e) {
            pages.failed(page);
        }
    }

    /** The copy's own pages then wait to be read. What cannot be copied cannot be published, so nobody needs to read it. */
    private void makeCopy(StoredDocument original) {
        try {
            if (documents.findPublishedCopyOf(original.id()).isEmpty()) {
                copies.make(original);
            }
        } catch (RuleViolation noCopy) {
            LOG.log(Level.FINE, "No copy of document {0}", original.id());
        }
    }
}
