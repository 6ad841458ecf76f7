package org.maloomat.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maloomat.answer.AnswerDesk;
import org.maloomat.deadline.DayReason;
import org.maloomat.deadline.Deadline;
import org.maloomat.deadline.DeadlineKind;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.deadline.DeadlineRule;
import org.maloomat.deadline.Statute;
import org.maloomat.letter.LetterCopies;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.request.RequestClock;
import org.maloomat.request.RequestDetails;
import org.maloomat.request.TimelineEntry;
import org.maloomat.shared.ClockProducer;
import org.maloomat.shared.LanguageTag;
import org.maloomat.typesetting.Block;

/** Puts a complaint into words: who complains of what under which section, the chronology, and copies of all that was written. */
@ApplicationScoped
class ComplaintWords {
    private static final String BUNDLE = "org.maloomat.review.words";
    private static final String LEFT_TO_RIGHT = "\u200E";
    private static final String KP = "PK-KP-2013";
    private static final ZoneId ZONE = ClockProducer.LAW_ZONE;

    @Inject
    private RequestClock requestClock;

    @Inject
    private AnswerDesk answers;

    @Inject
    private LetterCopies letters;

    @Inject
    private BodyDirectory bodies;

    @Inject
    private DeadlineRegister deadlines;

    @Inject
    @ConfigProperty(name = "maloomat.public-address", defaultValue = "http://localhost:8080")
    private String publicAddress;

    /** What is known of the request when the complaint is written. */
    record Case(RequestDetails request, RequestClock.Reading clock, List<TimelineEntry> timeline, String number) {}

    /** One complaint being written, with all that decides on its words. */
    private final class Writing {
        private final Case facts;
        private final ComplaintForm form;
        private final ResourceBundle words;
        private final DateTimeFormatter date;
        private final Statute statute;
        private final List<LetterCopies.Copy> copies;
        private final List<Block> blocks = new ArrayList<>();

        Writing(Case facts, ComplaintForm form) {
            this.facts = facts;
            this.form = form;
            words = words(form.language());
            date = DateTimeFormatter.ofPattern("d MMMM yyyy", form.language().locale());
            statute = deadlines.statute(
                    bodies.get(facts.request().publicBody()).statute(),
                    facts.request().receivedOn());
            copies = letters.about(facts.request().trackingNumber());
        }

        List<Block> write() {
            head();
            request();
            chronology();
            complaint();
            relief();
            enclosures();
            copies();
            return blocks;
        }

        private void head() {
            var body = bodies.get(facts.request().publicBody());
            blocks.add(new Block.QrCode(address(), words.getString("code")));
            blocks.add(
                    new Block.Paragraph(words.getString(statute.code().equals(KP) ? "commission.KP" : "commission")));
            blocks.add(new Block.Heading(1, title()));
            var rows = new ArrayList<List<String>>();
            row(rows, "number", plain(facts.number()));
            row(rows, "date", facts.clock().today().format(date));
            row(rows, "complainant", form.complainant());
            row(rows, "contact", form.contact());
            row(rows, "body", body.name().in(form.language()));
            if (body.officer() != null) {
                row(rows, "officer", body.officer().designation().in(form.language()));
                row(rows, "address", body.officer().postalAddress());
            }
            blocks.add(Block.Table.facts(rows));
        }

        private String title() {
            var rule = statute.rule(DeadlineKind.COMPLAINT_FILING);
            var law = marked(statute.title(form.language()), statute.verified());
            return rule.filter(known -> !known.section().isEmpty())
                    .map(known -> say("title.section", marked(plain(known.section()), known.verified()), law))
                    .orElseGet(() -> say("title", law));
        }

        private void request() {
            heading("request");
            var rows = new ArrayList<List<String>>();
            row(rows, "tracking", plain(facts.request().trackingNumber().value()));
            row(rows, "subject", facts.request().subject());
            row(rows, "received", facts.request().receivedOn().format(date));
            row(rows, "receipt", form.receipt());
            row(rows, "due", facts.clock().deadline().dueOn().format(date) + " (" + section() + ")");
            if (facts.request().answeredOn() != null) {
                row(rows, "answered", facts.request().answeredOn().format(date));
                row(
                        rows,
                        "outcome",
                        words.getString("outcome." + facts.request().outcome()));
            }
            blocks.add(Block.Table.facts(rows));
        }

        private String section() {
            var verified = statute.rule(
                            facts.request().lifeOrLiberty() ? DeadlineKind.URGENT_REPLY : DeadlineKind.REPLY)
                    .map(DeadlineRule::verified)
                    .orElse(false);
            var section = facts.clock().deadline().rule().section();
            return section.isEmpty()
                    ? marked(statute.title(form.language()), verified)
                    : say("section", marked(plain(section), verified));
        }

        private record Moment(LocalDate on, String what) {}

        private void chronology() {
            heading("chronology");
            var moments = new ArrayList<Moment>();
            for (var entry : facts.timeline()) {
                var key = "timeline." + entry.kind();
                if (words.containsKey(key)) {
                    moments.add(new Moment(entry.at().atZone(ZONE).toLocalDate(), words.getString(key)));
                }
            }
            var due = facts.clock().deadline();
            if (facts.clock().today().isAfter(due.latest())) {
                moments.add(new Moment(due.latest(), say("timeline.due", section())));
            }
            moments.add(new Moment(facts.clock().today(), words.getString("timeline.today")));
            var rows = moments.stream()
                    .sorted(Comparator.comparing(Moment::on))
                    .map(moment -> List.of(moment.on().format(date), moment.what()))
                    .toList();
            blocks.add(new Block.Table(
                    List.of(words.getString("chronology.date"), words.getString("chronology.what")),
                    List.of(2, 6),
                    rows));
            requestClock.dueDates(facts.request().trackingNumber().value()).stream()
                    .filter(given -> given.isByOrder() || given.isByExtension())
                    .forEach(given -> blocks.add(new Block.Note(say(
                            given.isByExtension() ? "moved.extension" : "moved.order",
                            given.givenAt().atZone(ZONE).toLocalDate().format(date),
                            given.dueOn().format(date)))));
            counted(due);
        }

        /** Which days did not count, so that the last day can be checked. */
        private void counted(Deadline due) {
            var closed = due.days().stream()
                    .filter(day -> day.reason() instanceof DayReason.Closure)
                    .map(day -> {
                        var closure = (DayReason.Closure) day.reason();
                        return day.date().format(date) + ": "
                                + closure.occasion().title(form.language()) + " ("
                                + (closure.instrument().issuer() + " "
                                                + closure.instrument().number())
                                        .strip()
                                + ")";
                    })
                    .toList();
            var weekend = due.days().stream()
                    .filter(day -> day.reason() == DayReason.Plain.WEEKEND)
                    .count();
            blocks.add(new Block.Note(
                    say("counted", due.receivedOn().format(date), due.latest().format(date), weekend)));
            if (!closed.isEmpty()) {
                blocks.add(new Block.Note(words.getString("closed")));
                closed.forEach(day -> blocks.add(new Block.Note(day)));
            }
        }

        private void complaint() {
            heading("complaint");
            for (var ground : form.grounds()) {
                if (ground != ComplaintGround.OTHER) {
                    blocks.add(new Block.Item(
                            switch (ground) {
                                case SILENCE, LATE ->
                                    say(
                                            "ground." + ground,
                                            facts.clock().deadline().latest().format(date),
                                            section());
                                default -> words.getString("ground." + ground);
                            }));
                }
            }
            if (form.grounds().contains(ComplaintGround.REFUSAL)) {
                answers.get(facts.request().trackingNumber())
                        .exemptions()
                        .forEach(exemption -> blocks.add(
                                new Block.Item(say("exemption", plain(exemption.section()), exemption.reason()))));
            }
            if (!form.statement().isEmpty()) {
                blocks.add(new Block.Paragraph(form.statement()));
            }
        }

        private void relief() {
            heading("relief");
            for (var relief : form.reliefs()) {
                blocks.add(new Block.Item(words.getString("relief." + relief
                        + (relief == ComplaintRelief.FINE && statute.code().equals(KP) ? ".KP" : ""))));
            }
            blocks.add(new Block.Paragraph(words.getString("signature")));
        }

        private void enclosures() {
            heading("enclosures");
            int number = 1;
            blocks.add(new Block.Item(say("enclosure.request", number++)));
            for (var copy : copies) {
                blocks.add(new Block.Item(enclosed(copy, number++)));
            }
            if (!form.receipt().isEmpty()) {
                blocks.add(new Block.Item(say("enclosure.receipt", form.receipt())));
            }
            blocks.add(new Block.Item(words.getString("enclosure.identity")));
        }

        private String enclosed(LetterCopies.Copy copy, int number) {
            return say(
                    "enclosure.letter",
                    number,
                    words.getString("purpose." + copy.letter().purpose()),
                    plain(copy.letter().number()),
                    copy.letter().issuedAt().atZone(ZONE).toLocalDate().format(date));
        }

        private void copies() {
            int number = 1;
            blocks.add(new Block.NewPage());
            blocks.add(new Block.Heading(2, say("enclosure.request", number++)));
            blocks.add(new Block.Paragraph(facts.request().subject()));
            blocks.add(new Block.Paragraph(facts.request().description()));
            for (var copy : copies) {
                blocks.add(new Block.NewPage());
                blocks.add(new Block.Heading(2, enclosed(copy, number++)));
                copy.words().stream()
                        .filter(block -> !(block instanceof Block.QrCode))
                        .map(Writing::lower)
                        .forEach(blocks::add);
            }
        }

        private static Block lower(Block block) {
            return block instanceof Block.Heading heading ? new Block.Heading(3, heading.text()) : block;
        }

        private void heading(String key) {
            blocks.add(new Block.Heading(2, words.getString(key)));
        }

        private void row(List<List<String>> rows, String key, String value) {
            if (value != null && !value.isBlank()) {
                rows.add(List.of(words.getString("fact." + key), value));
            }
        }

        private String address() {
            return publicAddress
                    + (form.language() == LanguageTag.EN
                            ? ""
                            : "/" + form.language().tag()) + "/requests/"
                    + facts.request().trackingNumber();
        }

        /** Numbers with brackets keep their order between words of Arabic script. */
        private String plain(String text) {
            return form.language().isRightToLeft() ? LEFT_TO_RIGHT + text + LEFT_TO_RIGHT : text;
        }

        /** What nobody has checked against the law says so wherever it is printed. */
        private String marked(String text, boolean verified) {
            return verified ? text : text + " " + words.getString("unverified");
        }

        private String say(String key, Object... arguments) {
            return new MessageFormat(words.getString(key), words.getLocale()).format(arguments);
        }
    }

    List<Block> write(Case facts, ComplaintForm form) {
        return new Writing(facts, form).write();
    }

    static ResourceBundle words(LanguageTag language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }
}
