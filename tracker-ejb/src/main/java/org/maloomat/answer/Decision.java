package org.maloomat.answer;

import java.util.List;
import org.maloomat.request.Outcome;

/** What one released answer decided. */
public record Decision(Outcome outcome, List<Exemption> exemptions) {
    /** The sections that what was withheld rests on, each once. */
    public List<String> sections() {
        return exemptions.stream().map(Exemption::section).distinct().toList();
    }
}
