package org.maloomat.archive;

import java.time.Instant;

/** An archive that the public can search. */
public record ArchiveSummary(String code, String name, Instant importedAt) {}
