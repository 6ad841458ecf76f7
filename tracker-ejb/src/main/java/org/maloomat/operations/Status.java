package org.maloomat.operations;

import java.util.OptionalLong;

/**
 * One look at the house.
 *
 * @param version of this release
 * @param database product and version
 * @param migration the newest migration applied
 * @param feedNumber the newest entry of the publication feed
 * @param indexLag entries of the feed that the index has not applied
 * @param lettersWaiting letters not sent yet
 * @param freeBytes free space where files are kept
 * @param auditBroken the number of the first audit entry that does not fit its chain; empty if all fit
 */
public record Status(
        String version,
        String database,
        String migration,
        long feedNumber,
        long indexLag,
        long lettersWaiting,
        boolean lettersKept,
        long freeBytes,
        OptionalLong auditBroken) {}
