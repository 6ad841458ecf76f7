package org.maloomat.operations;

import java.util.List;
import java.util.OptionalLong;
import org.maloomat.document.recognition.RecognitionStatus;
import org.maloomat.document.storage.VirusScanStatus;
import org.maloomat.job.JobStatus;
import org.maloomat.search.IndexComparison;

/**
 * One look at the house.
 *
 * @param version of this release
 * @param database product and version
 * @param migration the newest migration applied
 * @param feedNumber the newest entry of the publication feed
 * @param indexLag entries of the feed that the index has not applied
 * @param rebuilding whether the index is built anew while its predecessor answers
 * @param indexed texts in the index
 * @param comparison the newest comparison of index and database; null before the first since the start
 * @param recognition how the reading of scanned pages goes
 * @param viruses how the looking for viruses goes
 * @param lettersWaiting letters not sent yet
 * @param answersWaiting answers handed in and not released yet
 * @param requestsWaiting requests whose words are not public yet
 * @param freeBytes free space where files are kept
 * @param auditBroken the number of the first audit entry that does not fit its chain; empty if all fit
 * @param jobs how the work that timers begin goes, by name
 */
public record Status(
        String version,
        String database,
        String migration,
        long feedNumber,
        long indexLag,
        boolean rebuilding,
        long indexed,
        IndexComparison.Report comparison,
        RecognitionStatus recognition,
        VirusScanStatus viruses,
        long lettersWaiting,
        boolean lettersKept,
        long answersWaiting,
        long requestsWaiting,
        long freeBytes,
        OptionalLong auditBroken,
        List<JobStatus> jobs) {
    public Status {
        jobs = List.copyOf(jobs);
    }

    /** How far the index has come with the feed, in whole percent, 100 only when it has applied everything. */
    public long indexPercent() {
        return feedNumber == 0 ? 100 : Math.max(0, (feedNumber - indexLag) * 100 / feedNumber);
    }
}
