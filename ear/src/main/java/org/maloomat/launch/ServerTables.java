package org.maloomat.launch;

import java.util.regex.Pattern;

/** Recognises the tables Payara prints of itself, which run over many lines where every event should be one. */
final class ServerTables {
    private static final Pattern EVENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ ");
    private static final Pattern HEADING = Pattern.compile("PayaraMicro\\s*\\{?\\s*$");

    private boolean inside;

    /** Whether this line, the next of the log, belongs to a table. */
    boolean holds(String line) {
        if (EVENT.matcher(line).lookingAt()) {
            inside = HEADING.matcher(line).find();
        }
        return inside;
    }
}
