package org.maloomat.answer;

import org.maloomat.shared.TypedText;

/**
 * What an officer who refuses has to have weighed (section 14 of the KP Act): kept for the releaser and for whoever reviews the
 * refusal, not published.
 *
 * @param harm what harm a disclosure would do
 * @param severable whether the rest could be given without what is exempt; null if not answered
 * @param publicInterest how the public interest in knowing was weighed against the harm
 */
public record Weighing(String harm, Boolean severable, String publicInterest) {
    public Weighing {
        harm = TypedText.cleaned(harm);
        publicInterest = TypedText.cleaned(publicInterest);
    }
}
