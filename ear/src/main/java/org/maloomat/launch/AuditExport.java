package org.maloomat.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Checks an exported audit trail with nothing but the file, as {@code docs/audit-trail.md} describes it. */
final class AuditExport {
    static final String OPTION = "--verify-audit";
    static final String HEAD = "hash\tprevious\tnumber\tat\tactor\taction\tsubject\tfacts";
    private static final int FIELDS = 8;

    private AuditExport() {}

    /** @return the exit code: 0 if the chain holds, 1 if it does not, 2 if the file is no export */
    static int verify(Path file, PrintStream out) {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            if (!HEAD.equals(lines.readLine())) {
                out.println(file + " is no export of the audit trail: its first line is not the one expected.");
                return 2;
            }
            var before = "0".repeat(64);
            long number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var fields = line.split("\t", -1);
                if (fields.length != FIELDS
                        || !fields[1].equals(before)
                        || !fields[2].equals(Long.toString(number + 1))
                        || !fields[0].equals(
                                sha256(line.substring(line.indexOf('\t') + 1).replace('\t', '\n')))) {
                    out.println("BROKEN: entry " + (number + 1) + " does not follow from the one before it.");
                    return 1;
                }
                before = fields[0];
                number++;
            }
            out.println("The chain holds: " + number + " entries, the last one is " + before + ".");
            return 0;
        } catch (IOException e) {
            out.println(file + " cannot be read: " + e.getMessage());
            return 2;
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
