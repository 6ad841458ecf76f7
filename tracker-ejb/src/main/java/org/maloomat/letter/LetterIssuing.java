package org.maloomat.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.request.Outcome;
import org.maloomat.request.RequestDetails;
import org.maloomat.request.RequestEvent;
import org.maloomat.request.RequestTransitions;
import org.maloomat.shared.LanguageTag;
import org.maloomat.typesetting.BlockJson;

/**
 * Writes the letter that goes with an act, in the act's transaction. Its words are kept as they are; the trail keeps their
 * digest, so that nobody can say later that another letter was written.
 */
@ApplicationScoped
class LetterIssuing {
    @Inject
    private Letters letters;

    @Inject
    private Templates templates;

    @Inject
    private LetterWords words;

    @Inject
    private RequestTransitions requests;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    void happened(@Observes RequestEvent event) {
        var request = requests.get(event.number());
        if (event instanceof RequestEvent.Acknowledged) {
            issue(LetterPurpose.ACKNOWLEDGEMENT, request, LetterWords.language(request), Actor.SYSTEM);
        } else if (event instanceof RequestEvent.Extended) {
            issue(LetterPurpose.EXTENSION, request, LetterWords.language(request), Actor.SYSTEM);
        } else if (event instanceof RequestEvent.Answered) {
            issue(ofAnswer(request), request, LetterWords.language(request), Actor.SYSTEM);
        }
    }

    static LetterPurpose ofAnswer(RequestDetails request) {
        return request.outcome() == Outcome.REFUSED ? LetterPurpose.REFUSAL : LetterPurpose.ANSWER;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    LetterDetails issue(LetterPurpose purpose, RequestDetails request, LanguageTag language, Actor actor) {
        var template = templates.newest(purpose, language);
        var serial = letters.about(request.trackingNumber()).size() + 1;
        var now = clock.instant();
        var blocks = words.write(template, request, serial, LocalDate.ofInstant(now, clock.getZone()));
        var json = BlockJson.write(blocks);
        var letter = new IssuedLetter(
                new LetterDetails(0, request.trackingNumber(), serial, purpose, language, now),
                request.publicBody(),
                template.number(),
                json);
        letters.add(letter);
        audit.record(
                actor,
                "letter.issue",
                request.trackingNumber().value(),
                Map.of(
                        "serial", serial,
                        "purpose", purpose,
                        "language", language.tag(),
                        "templateVersion", template.number(),
                        "wordsSha256", sha256(json)));
        return letter.details();
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
