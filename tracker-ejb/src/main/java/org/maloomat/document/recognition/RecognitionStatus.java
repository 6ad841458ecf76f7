package org.maloomat.document.recognition;

import java.util.List;

/**
 * How the reading of scanned pages goes.
 *
 * @param missing Debian packages to install before anything, or every language, can be read; empty if nothing is missing
 * @param waiting pages that wait to be read
 * @param done pages read
 * @param failed pages that could not be read
 */
public record RecognitionStatus(List<String> missing, long waiting, long done, long failed) {
    /** Finished pages in percent of all. */
    public long percent() {
        var all = waiting + done + failed;
        return all == 0 ? 100 : (done + failed) * 100 / all;
    }
}
