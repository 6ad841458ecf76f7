package org.maloomat.identifier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what would identify a person who must stay unnamed (Anti-Rape Act 2021 s. 26, PPC s. 376A, JJSA 2018 s. 13), by
 * forms and cues in English, Urdu, Pashto and Roman Urdu. Officers acting as such, helplines, offices, sections of law and
 * sums of money are let through (KP RTI Act 2013 s. 19). A net, not a proof: a name without a cue needs human eyes.
 *
 * <p>Works without a container and keeps no state. Time grows with the length of the text, whatever the text is.
 */
@ApplicationScoped
public class IdentifierDetector {
    private static final int CHUNK = 1 << 16;
    private static final int OVERLAP = 1 << 10;

    /** In the order in which they may claim text. */
    private static final List<Rule> RULES = List.of(
            new MailAddressRule(),
            new SocialAccountRule(),
            new BankAccountRule(),
            new CardNumberRule(),
            new PhoneRule(),
            new PassportRule(),
            new CaseReferenceRule(),
            new BirthDateRule(),
            new VehicleRule(),
            new WorkplaceRule(),
            new AgeRule(),
            new AddressRule(),
            new ParentageRule(),
            new PersonRule());

    /**
     * What was found.
     *
     * @param text any text, also broken or mixed; offsets count its UTF-16 units
     * @return the hits in the order of the text, no two overlapping; empty where nothing was found
     * @throws NullPointerException when the text is null
     */
    public List<IdentifierHit> detect(String text) {
        var hits = new ArrayList<IdentifierHit>();
        for (int core = 0; core < text.length(); core += CHUNK) {
            int from = Math.max(0, core - OVERLAP);
            int to = Math.min(text.length(), core + CHUNK + OVERLAP);
            for (var hit : chunk(text.substring(from, to))) {
                var isOfCore = from + hit.start() >= core && from + hit.start() < core + CHUNK;
                var isFree = hits.isEmpty() || hits.get(hits.size() - 1).end() <= from + hit.start();
                if (isOfCore && isFree) {
                    hits.add(hit.shifted(from));
                }
            }
        }
        return List.copyOf(hits);
    }

    private static Iterable<IdentifierHit> chunk(String text) {
        var passage = TokenizedText.of(text, CueLexicon.bundled());
        var findings = new Findings();
        RULES.forEach(rule -> rule.find(passage, findings));
        return findings.all();
    }
}
