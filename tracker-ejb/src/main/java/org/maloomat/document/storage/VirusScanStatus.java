package org.maloomat.document.storage;

/**
 * How the looking for viruses goes.
 *
 * @param configured whether this installation has a scanner
 * @param version of the scanner and its signatures; null while it does not answer
 * @param waiting files that it has not looked through
 */
public record VirusScanStatus(boolean configured, String version, long waiting) {}
