package org.maloomat.archive;

import java.util.List;

/**
 * What came, or would come, of an import.
 *
 * @param rows rows of the file
 * @param added new in the archive
 * @param changed different from what the archive held
 * @param unchanged as before
 * @param refused every row that was not taken, with the reason
 */
public record ArchiveReport(int rows, int added, int changed, int unchanged, List<RefusedRow> refused) {
    /**
     * A row that was not taken.
     *
     * @param line of the file, the title being line 1
     * @param reasonKey message key
     */
    public record RefusedRow(long line, String reasonKey, List<Object> arguments) {}
}
