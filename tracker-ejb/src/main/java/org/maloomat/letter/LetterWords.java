package org.maloomat.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maloomat.answer.AnswerTransitions;
import org.maloomat.deadline.DeadlineKind;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.deadline.DeadlineRule;
import org.maloomat.deadline.Remedy;
import org.maloomat.deadline.Statute;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.request.RequestClock;
import org.maloomat.request.RequestDetails;
import org.maloomat.request.RequestTransitions;
import org.maloomat.shared.LanguageTag;
import org.maloomat.typesetting.Block;

/** What stands for each field of a letter, in its language. */
@ApplicationScoped
class LetterWords {
    private static final String BUNDLE = "org.maloomat.letter.words";

    @Inject
    private RequestTransitions requests;

    @Inject
    private RequestClock requestClock;

    @Inject
    private AnswerTransitions answers;

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
        blocks.add(new Block.QrCode(words.address(publicAddress, request.trackingNumber()), words.get("code")));
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
        values.put(LetterField.OFFICER, words.get("inCharge")); // where no officer is designated: section 6
        if (body.officer() != null) {
            values.put(LetterField.OFFICER, body.officer().designation().in(language));
            values.put(LetterField.ADDRESS, body.officer().postalAddress());
        }
        values.put(LetterField.STATUTE, words.marked(statute.title(language), statute.verified()));
        values.put(
                LetterField.TRACKING_NUMBER,
                words.plain(request.trackingNumber().value()));
        values.put(LetterField.LETTER_NUMBER, words.plain(request.trackingNumber() + "/" + serial));
        values.put(LetterField.LETTER_DATE, today.format(date));
        values.put(LetterField.RECEIVED_ON, request.receivedOn().format(date));
        values.put(LetterField.DUE_ON, deadline.dueOn().format(date));
        values.put(
                LetterField.REPLY_SECTION,
                words.marked(words.plain(deadline.rule().section()), isVerified(statute, request)));
        values.put(
                LetterField.REQUESTER,
                request.requesterName() == null ? words.get("requester") : request.requesterName());
        values.put(LetterField.SUBJECT, request.subject());
        values.put(LetterField.REQUEST_ADDRESS, words.address(publicAddress, request.trackingNumber()));
        values.put(LetterField.REMEDIES, remedies(request, words));
        switch (template.purpose()) {
            case EXTENSION -> addExtension(values, request, words);
            case ANSWER, REFUSAL -> addAnswer(values, request, words);
            case ACKNOWLEDGEMENT -> {}
        }
        return values;
    }

    private static boolean isVerified(Statute statute, RequestDetails request) {
        return statute.rule(request.lifeOrLiberty() ? DeadlineKind.URGENT_REPLY : DeadlineKind.REPLY)
                .map(DeadlineRule::verified)
                .orElse(false);
    }

    private void addExtension(Map<LetterField, String> values, RequestDetails request, PrintedWords words) {
        requestClock.dueDates(request.trackingNumber().value()).stream()
                .filter(RequestClock.DueDateGiven::isByExtension)
                .findFirst()
                .ifPresent(given -> values.put(LetterField.EXTENSION_GROUND, words.get("ground." + given.because())));
        deadlines
                .statute(bodies.get(request.publicBody()).statute(), request.receivedOn())
                .rule(DeadlineKind.EXTENSION)
                .ifPresent(rule -> values.put(
                        LetterField.EXTENSION_SECTION, words.marked(words.plain(rule.section()), rule.verified())));
    }

    private void addAnswer(Map<LetterField, String> values, RequestDetails request, PrintedWords words) {
        var answer = answers.get(request.trackingNumber());
        values.put(LetterField.OUTCOME, words.get("outcome." + answer.outcome()));
        values.put(LetterField.ANSWER_TEXT, answer.text());
        values.put(
                LetterField.EXEMPTIONS,
                answer.exemptions().stream()
                        .map(exemption -> words.say("exemption", words.plain(exemption.section()), exemption.reason()))
                        .collect(Collectors.joining("\n\n")));
        if (!answer.documents().isEmpty()) {
            values.put(
                    LetterField.DOCUMENTS,
                    words.say("documents", answer.documents().size()));
        }
    }

    private String remedies(RequestDetails request, PrintedWords words) {
        return requestClock.remedies(request.trackingNumber().value()).stream()
                .map(remedy -> words.marked(sentence(remedy, words), remedy.verified()))
                .collect(Collectors.joining("\n\n"));
    }

    private static String sentence(Remedy remedy, PrintedWords words) {
        var key = "remedy." + remedy.kind();
        return remedy.section().isEmpty() ? words.get(key) : words.say(key + ".section", words.plain(remedy.section()));
    }

    /** Values that only show what a field is for: invented ones, for whoever edits a template. */
    static Map<LetterField, String> examples(LanguageTag language) {
        var words = words(language);
        var values = new EnumMap<LetterField, String>(LetterField.class);
        for (var field : LetterField.values()) {
            values.put(field, words.get("example." + field.key()));
        }
        return values;
    }

    static PrintedWords words(LanguageTag language) {
        return PrintedWords.of(BUNDLE, language);
    }
}
