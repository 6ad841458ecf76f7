package org.maloomat.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maloomat.answer.AnswerDesk;
import org.maloomat.deadline.DeadlineKind;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.deadline.DeadlineRule;
import org.maloomat.deadline.Remedy;
import org.maloomat.deadline.Statute;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.request.RequestClock;
import org.maloomat.request.RequestDesk;
import org.maloomat.request.RequestDetails;
import org.maloomat.shared.LanguageTag;
import org.maloomat.typesetting.Block;

/** What stands for each field of a letter, in its language. */
@ApplicationScoped
class LetterWords {
    private static final String BUNDLE = "org.maloomat.letter.words";
    private static final String LEFT_TO_RIGHT = "\u200E";

    @Inject
    private RequestDesk requests;

    @Inject
    private RequestClock requestClock;

    @Inject
    private AnswerDesk answers;

    @Inject
    private BodyDirectory bodies;

    @Inject
    private DeadlineRegister deadlines;

    @Inject
    @ConfigProperty(name = "maloomat.public-address", defaultValue = "http://localhost:8080")
    private String publicAddress;

    /** The letters of a request speak Urdu unless it was written in English: the Act knows these two languages. */
    static LanguageTag language(RequestDetails request) {
        return request.language() == LanguageTag.EN ? LanguageTag.EN : LanguageTag.UR;
    }

    /** The whole letter, the code of the request's page with it. */
    List<Block> write(TemplateVersion template, RequestDetails request, int serial, LocalDate today) {
        var words = words(template.language());
        var values = values(template, request, serial, today);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.QrCode(address(request, template.language()), words.getString("code")));
        blocks.addAll(new TemplateText(template.text()).fill(values, template.purpose(), template.language()));
        return blocks;
    }

    private Map<LetterField, String> values(
            TemplateVersion template, RequestDetails request, int serial, LocalDate today) {
        var language = template.language();
        var words = words(language);
        var date = DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale());
        var body = bodies.get(request.publicBody());
        var deadline = requests.deadline(request.trackingNumber());
        var statute = deadlines.statute(body.statute(), request.receivedOn());
        var values = new EnumMap<LetterField, String>(LetterField.class);
        values.put(LetterField.PUBLIC_BODY, body.name().in(language));
        values.put(LetterField.OFFICER, words.getString("inCharge")); // where no officer is designated: section 6
        if (body.officer() != null) {
            values.put(LetterField.OFFICER, body.officer().designation().in(language));
            values.put(LetterField.ADDRESS, body.officer().postalAddress());
        }
        values.put(LetterField.STATUTE, marked(statute.title(language), statute.verified(), words));
        values.put(LetterField.TRACKING_NUMBER, plain(request.trackingNumber().value(), language));
        values.put(LetterField.LETTER_NUMBER, plain(request.trackingNumber() + "/" + serial, language));
        values.put(LetterField.LETTER_DATE, today.format(date));
        values.put(LetterField.RECEIVED_ON, request.receivedOn().format(date));
        values.put(LetterField.DUE_ON, deadline.dueOn().format(date));
        values.put(
                LetterField.REPLY_SECTION,
                marked(plain(deadline.rule().section(), language), isVerified(statute, request), words));
        values.put(
                LetterField.REQUESTER,
                request.requesterName() == null ? words.getString("requester") : request.requesterName());
        values.put(LetterField.SUBJECT, request.subject());
        values.put(LetterField.REQUEST_ADDRESS, address(request, language));
        values.put(LetterField.REMEDIES, remedies(request, language, words));
        switch (template.purpose()) {
            case EXTENSION -> addExtension(values, request, language, words);
            case ANSWER, REFUSAL -> addAnswer(values, request, language, words);
            case ACKNOWLEDGEMENT -> {}
        }
        return values;
    }

    private static boolean isVerified(Statute statute, RequestDetails request) {
        return statute.rule(request.lifeOrLiberty() ? DeadlineKind.URGENT_REPLY : DeadlineKind.REPLY)
                .map(DeadlineRule::verified)
                .orElse(false);
    }

    private void addExtension(
            Map<LetterField, String> values, RequestDetails request, LanguageTag language, ResourceBundle words) {
        requestClock.dueDates(request.trackingNumber().value()).stream()
                .filter(RequestClock.DueDateGiven::isByExtension)
                .findFirst()
                .ifPresent(given ->
                        values.put(LetterField.EXTENSION_GROUND, words.getString("ground." + given.because())));
        deadlines
                .statute(bodies.get(request.publicBody()).statute(), request.receivedOn())
                .rule(DeadlineKind.EXTENSION)
                .ifPresent(rule -> values.put(
                        LetterField.EXTENSION_SECTION,
                        marked(plain(rule.section(), language), rule.verified(), words)));
    }

    private void addAnswer(
            Map<LetterField, String> values, RequestDetails request, LanguageTag language, ResourceBundle words) {
        var answer = answers.get(request.trackingNumber());
        values.put(LetterField.OUTCOME, words.getString("outcome." + answer.outcome()));
        values.put(LetterField.ANSWER_TEXT, answer.text());
        values.put(
                LetterField.EXEMPTIONS,
                answer.exemptions().stream()
                        .map(exemption ->
                                say(words, "exemption", plain(exemption.section(), language), exemption.reason()))
                        .collect(Collectors.joining("\n\n")));
        if (!answer.documents().isEmpty()) {
            values.put(
                    LetterField.DOCUMENTS,
                    say(words, "documents", answer.documents().size()));
        }
    }

    private String remedies(RequestDetails request, LanguageTag language, ResourceBundle words) {
        return requestClock.remedies(request.trackingNumber().value()).stream()
                .map(remedy -> marked(sentence(remedy, language, words), remedy.verified(), words))
                .collect(Collectors.joining("\n\n"));
    }

    private static String sentence(Remedy remedy, LanguageTag language, ResourceBundle words) {
        var key = "remedy." + remedy.kind();
        return remedy.section().isEmpty()
                ? words.getString(key)
                : say(words, key + ".section", plain(remedy.section(), language));
    }

    /** Values that only show what a field is for: invented ones, for whoever edits a template. */
    static Map<LetterField, String> examples(LanguageTag language) {
        var words = words(language);
        var values = new EnumMap<LetterField, String>(LetterField.class);
        for (var field : LetterField.values()) {
            values.put(field, words.getString("example." + field.key()));
        }
        return values;
    }

    static ResourceBundle words(LanguageTag language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    private String address(RequestDetails request, LanguageTag language) {
        return publicAddress + (language == LanguageTag.EN ? "" : "/" + language.tag()) + "/requests/"
                + request.trackingNumber();
    }

    /** Numbers with brackets keep their order between words of Arabic script. */
    private static String plain(String text, LanguageTag language) {
        return language.isRightToLeft() && !text.isEmpty() ? LEFT_TO_RIGHT + text + LEFT_TO_RIGHT : text;
    }

    /** What nobody has checked against the law says so wherever it is printed. */
    private static String marked(String text, boolean verified, ResourceBundle words) {
        return verified || text.isEmpty() ? text : text + " " + words.getString("unverified");
    }

    private static String say(ResourceBundle words, String key, Object... arguments) {
        return new MessageFormat(words.getString(key), words.getLocale()).format(arguments);
    }
}
