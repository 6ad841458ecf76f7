package org.maloomat.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maloomat.deadline.Deadline;
import org.maloomat.deadline.DeadlineKind;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.request.ClockState;
import org.maloomat.request.RequestDetails;
import org.maloomat.request.RequestTransitions;

/**
 * Puts a letter into words, in its reader's language. The words hold tracking number, body, dates and the way back, and
 * nothing anyone wrote into the request or its answer.
 */
@ApplicationScoped
class LetterWriter {
    private static final String BUNDLE = "org.maloomat.notification.letters";

    @Inject
    private RequestTransitions requests;

    @Inject
    private BodyDirectory bodies;

    @Inject
    private DeadlineRegister deadlines;

    @Inject
    @ConfigProperty(name = "maloomat.public-address", defaultValue = "http://localhost:8080")
    private String publicAddress;

    WrittenLetter write(Email letter) {
        var words = ResourceBundle.getBundle(BUNDLE, letter.language().locale());
        var request = requests.get(letter.trackingNumber());
        var arguments = arguments(letter, request, words);
        return new WrittenLetter(
                letter,
                mark(letter) + format(words, letter.kind() + ".subject", arguments),
                format(words, letter.kind() + ".text", arguments) + "\n\n" + words.getString("signature"));
    }

    private Object[] arguments(Email letter, RequestDetails request, ResourceBundle words) {
        var date = DateTimeFormatter.ofPattern("d MMMM yyyy", letter.language().locale());
        var prefix = letter.language() == org.maloomat.shared.LanguageTag.EN
                ? ""
                : "/" + letter.language().tag();
        var move = letter.kind() == LetterKind.DUE_DATE_MOVED || letter.kind() == LetterKind.DUE_DATES_MOVED
                ? requests.lastMove(request.trackingNumber())
                : Optional.<RequestTransitions.DueDateMove>empty();
        var reminded = letter.kind().name().startsWith("REMINDER_") || letter.kind() == LetterKind.NO_ANSWER
                ? Optional.of(requests.deadline(request.trackingNumber()))
                : Optional.<Deadline>empty();
        return new Object[] {
            request.trackingNumber().value(),
            bodies.get(request.publicBody()).name().in(letter.language()),
            request.receivedOn().format(date),
            request.dueOn().format(date),
            publicAddress + prefix + "/requests/" + request.trackingNumber(),
            letter.kind() == LetterKind.FILED
                    ? isolated(requests.accessKey(request.trackingNumber()).value())
                    : "",
            publicAddress + "/office",
            move.map(RequestTransitions.DueDateMove::from)
                    .map(day -> day.format(date))
                    .orElse(""),
            move.map(RequestTransitions.DueDateMove::order).orElse(""),
            reminded.map(deadline -> deadline.earliest().format(date)).orElse(""),
            reminded.map(deadline -> deadline.latest().format(date)).orElse(""),
            reminded.map(deadline -> deadline.complaintFrom().format(date)).orElse(""),
            reminded.map(deadline -> complaintSection(request, words)).orElse(""),
            request.status().clock() == ClockState.PAUSED
                    ? words.getString("clock.paused")
                    : format(words, "clock.running", new Object[] {
                        request.dueOn().format(date)
                    }),
            publicAddress + prefix + "/requests/mine?trackingNumber=" + request.trackingNumber()
        };
    }

    /** The section under which silence is complained of, in words; empty where the source read gives none. */
    private String complaintSection(RequestDetails request, ResourceBundle words) {
        return deadlines
                .statute(bodies.get(request.publicBody()).statute(), request.receivedOn())
                .rule(DeadlineKind.COMPLAINT_FILING)
                .filter(rule -> rule.verified() && !rule.section().isEmpty())
                .map(rule -> format(words, "section", new Object[] {rule.section()}))
                .orElse("");
    }

    /** Lets a subject run the way of its language although it begins with a number in Latin letters. */
    private static String mark(Email letter) {
        return letter.language().isRightToLeft() ? "\u200F" : "";
    }

    /** Keeps groups of digits and Latin letters in their order within a line from right to left (UAX #9, LRI and PDI). */
    private static String isolated(String groups) {
        return "\u2066" + groups + "\u2069";
    }

    private static String format(ResourceBundle words, String key, Object[] arguments) {
        return new MessageFormat(words.getString(key), words.getLocale()).format(arguments);
    }
}
