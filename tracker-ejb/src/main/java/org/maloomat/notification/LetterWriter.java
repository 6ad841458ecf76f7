package org.maloomat.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.request.RequestDesk;
import org.maloomat.request.RequestDetails;

/**
 * Puts a letter into words, in its reader's language. The words hold tracking number, body, dates and the way back, and
 * nothing anyone wrote into the request or its answer.
 */
@ApplicationScoped
class LetterWriter {
    private static final String BUNDLE = "org.maloomat.notification.letters";

    @Inject
    private RequestDesk requests;

    @Inject
    private BodyDirectory bodies;

    @Inject
    @ConfigProperty(name = "maloomat.public-address", defaultValue = "http://localhost:8080")
    private String publicAddress;

    WrittenLetter write(Letter letter) {
        var words = ResourceBundle.getBundle(BUNDLE, letter.language().locale());
        var request = requests.get(letter.trackingNumber());
        var arguments = arguments(letter, request);
        return new WrittenLetter(
                letter,
                format(words, letter.kind() + ".subject", arguments),
                format(words, letter.kind() + ".text", arguments) + "\n\n" + words.getString("signature"));
    }

    private Object[] arguments(Letter letter, RequestDetails request) {
        var date = DateTimeFormatter.ofPattern("d MMMM yyyy", letter.language().locale());
        var prefix = letter.language() == org.maloomat.shared.LanguageTag.EN
                ? ""
                : "/" + letter.language().tag();
        var move = letter.kind() == LetterKind.DUE_DATE_MOVED || letter.kind() == LetterKind.DUE_DATES_MOVED
                ? requests.lastMove(request.trackingNumber())
                : Optional.<RequestDesk.DueDateMove>empty();
        return new Object[] {
            request.trackingNumber().value(),
            bodies.get(request.publicBody()).name().in(letter.language()),
            request.receivedOn().format(date),
            request.dueOn().format(date),
            publicAddress + prefix + "/requests/" + request.trackingNumber(),
            letter.kind() == LetterKind.FILED
                    ? requests.accessKey(request.trackingNumber()).value()
                    : "",
            publicAddress + "/office",
            move.map(RequestDesk.DueDateMove::from).map(day -> day.format(date)).orElse(""),
            move.map(RequestDesk.DueDateMove::order).orElse("")
        };
    }

    private static String format(ResourceBundle words, String key, Object[] arguments) {
        return new MessageFormat(words.getString(key), words.getLocale()).format(arguments);
    }
}
