package org.maloomat.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maloomat.answer.AnswerTransitions;
import org.maloomat.deadline.DayReason;
import org.maloomat.deadline.Deadline;
import org.maloomat.deadline.DeadlineKind;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.deadline.DeadlineRule;
import org.maloomat.deadline.Statute;
import org.maloomat.letter.LetterCopies;
import org.maloomat.letter.PrintedWords;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.request.RequestClock;
import org.maloomat.request.RequestDetails;
import org.maloomat.request.TimelineEntry;
import org.maloomat.shared.ClockProducer;
import org.maloomat.typesetting.Block;

/** Puts a complaint into words: who complains of what under which section, the chronology, and copies of all that was written. */
@ApplicationScoped
class ComplaintWords {
    private static final String BUNDLE = "org.maloomat.review.words";
    private static final String KP = "PK-KP-2013";
    private static final ZoneId ZONE = ClockProducer.LAW_ZONE;

    @Inject
    private RequestClock requestClock;

    @Inject
    private AnswerTransitions answers;

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
        private final PrintedWords words;
        private final DateTimeFormatter date;
        private final Statute statute;
        private final List<LetterCopies.Copy> copies;
        private final List<Block> blocks = new ArrayList<>();

        Writing(Case facts, ComplaintForm form) {
            this.facts = facts;
            this.form = form;
            words = PrintedWords.of(BUNDLE, form.language());
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
            blocks.add(new Block.QrCode(
                    words.address(publicAddress, facts.request().trackingNumber()), words.get("code")));
            blocks.add(new Block.Paragraph(words.get(statute.code().equals(KP) ? "commission.KP" : "commission")));
            blocks.add(new Block.Heading(1, title()));
            var rows = new ArrayList<List<String>>();
            row(rows, "number", words.plain(facts.number()));
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
            var law = words.marked(statute.title(form.language()), statute.verified());
            return rule.filter(known -> !known.section().isEmpty())
                    .map(known -> words.say(
                            "title.section", words.marked(words.plain(known.section()), known.verified()), law))
                    .orElseGet(() -> words.say("title", law));
        }

        private void request() {
            heading("request");
            var rows = new ArrayList<List<String>>();
            row(rows, "tracking", words.plain(facts.request().trackingNumber().value()));
            row(rows, "subject", facts.request().subject());
            row(rows, "received", facts.request().receivedOn().format(date));
            row(rows, "receipt", form.receipt());
            row(rows, "due", facts.clock().deadline().dueOn().format(date) + " (" + section() + ")");
            if (facts.request().answeredOn() != null) {
                row(rows, "answered", facts.request().answeredOn().format(date));
                row(rows, "outcome", words.get("outcome." + facts.request().outcome()));
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
                    ? words.marked(statute.title(form.language()), verified)
                    : words.say("section", words.marked(words.plain(section), verified));
        }

        private record Moment(LocalDate on, String what) {}

        private void chronology() {
            heading("chronology");
            var moments = new ArrayList<Moment>();
            for (var entry : facts.timeline()) {
                var key = "timeline." + entry.kind();
                if (words.has(key)) {
                    moments.add(new Moment(entry.at().atZone(ZONE).toLocalDate(), words.get(key)));
                }
            }
            var due = facts.clock().deadline();
            if (facts.clock().today().isAfter(due.latest())) {
                moments.add(new Moment(due.latest(), words.say("timeline.due", section())));
            }
            moments.add(new Moment(facts.clock().today(), words.get("timeline.today")));
            var rows = moments.stream()
                    .sorted(Comparator.comparing(Moment::on))
                    .map(moment -> List.of(moment.on().format(date), moment.what()))
                    .toList();
            blocks.add(new Block.Table(
                    List.of(words.get("chronology.date"), words.get("chronology.what")), List.of(2, 6), rows));
            requestClock.dueDates(facts.request().trackingNumber().value()).stream()
                    .filter(given -> given.isByOrder() || given.isByExtension())
                    .forEach(given -> blocks.add(new Block.Note(words.say(
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
            blocks.add(new Block.Note(words.say(
                    "counted", due.receivedOn().format(date), due.latest().format(date), weekend)));
            if (!closed.isEmpty()) {
                blocks.add(new Block.Note(words.get("closed")));
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
                                    words.say(
                                            "ground." + ground,
                                            facts.clock().deadline().latest().format(date),
                                            section());
                                default -> words.get("ground." + ground);
                            }));
                }
            }
            if (form.grounds().contains(ComplaintGround.REFUSAL)) {
                answers.get(facts.request().trackingNumber())
                        .exemptions()
                        .forEach(exemption -> blocks.add(new Block.Item(
                                words.say("exemption", words.plain(exemption.section()), exemption.reason()))));
            }
            if (!form.statement().isEmpty()) {
                blocks.add(new Block.Paragraph(form.statement()));
            }
        }

        private void relief() {
            heading("relief");
            for (var relief : form.reliefs()) {
                blocks.add(new Block.Item(words.get("relief." + relief
                        + (relief == ComplaintRelief.FINE && statute.code().equals(KP) ? ".KP" : ""))));
            }
            blocks.add(new Block.Paragraph(words.get("signature")));
        }

        private void enclosures() {
            heading("enclosures");
            int number = 1;
            blocks.add(new Block.Item(words.say("enclosure.request", number++)));
            for (var copy : copies) {
                blocks.add(new Block.Item(enclosed(copy, number++)));
            }
            if (!form.receipt().isEmpty()) {
                blocks.add(new Block.Item(words.say("enclosure.receipt", form.receipt())));
            }
            blocks.add(new Block.Item(words.get("enclosure.identity")));
        }

        private String enclosed(LetterCopies.Copy copy, int number) {
            return words.say(
                    "enclosure.letter",
                    number,
                    words.get("purpose." + copy.letter().purpose()),
                    words.plain(copy.letter().number()),
                    copy.letter().issuedAt().atZone(ZONE).toLocalDate().format(date));
        }

        private void copies() {
            int number = 1;
            blocks.add(new Block.NewPage());
            blocks.add(new Block.Heading(2, words.say("enclosure.request", number++)));
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
            blocks.add(new Block.Heading(2, words.get(key)));
        }

        private void row(List<List<String>> rows, String key, String value) {
            if (value != null && !value.isBlank()) {
                rows.add(List.of(words.get("fact." + key), value));
            }
        }
    }

    List<Block> write(Case facts, ComplaintForm form) {
        return new Writing(facts, form).write();
    }
}
