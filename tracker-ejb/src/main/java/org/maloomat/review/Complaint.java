package org.maloomat.review;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.RuleViolation;
import org.maloomat.typesetting.BlockJson;
import org.maloomat.typesetting.PaperDocument;

/** One complaint. What the requester wrote never changes; each step of the commission moves it or is refused. */
@Entity
@Table(name = "complaint")
@SequenceGenerator(name = "complaint_seq", sequenceName = "complaint_seq", allocationSize = 50)
class Complaint {
    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "complaint_seq")
    private Long id;

    @Version
    private int version;

    @Column(name = "tracking_number")
    private TrackingNumber trackingNumber;

    @Column(name = "public_body")
    private String publicBody;

    private int serial;

    @Column(name = "filing_key")
    private String filingKey;

    @Enumerated(STRING)
    private LanguageTag language;

    private String grounds;

    @Column(name = "lodged_at")
    private Instant lodgedAt;

    @Column(name = "lodged_on")
    private LocalDate lodgedOn;

    @Enumerated(STRING)
    private ComplaintStage stage;

    @Column(name = "case_number")
    private String caseNumber;

    private String words;

    protected Complaint() {}

    /** What is settled before the complaint exists. */
    record Lodging(
            TrackingNumber trackingNumber,
            String publicBody,
            int serial,
            String filingKey,
            LanguageTag language,
            Set<ComplaintGround> grounds,
            Instant at,
            LocalDate on,
            String words) {}

    Complaint(Lodging lodging) {
        trackingNumber = lodging.trackingNumber();
        publicBody = lodging.publicBody();
        serial = lodging.serial();
        filingKey = lodging.filingKey();
        language = lodging.language();
        grounds = lodging.grounds().stream().map(Enum::name).collect(Collectors.joining(" "));
        lodgedAt = lodging.at();
        lodgedOn = lodging.on();
        stage = ComplaintStage.LODGED;
        words = lodging.words();
    }

    /** @throws RuleViolation {@code complaint.cannot} if the step cannot be taken now */
    void take(ComplaintStep step) {
        if (!stage.steps().contains(step)) {
            throw new RuleViolation("complaint.cannot");
        }
        stage = stage.after(step);
    }

    void number(String given) {
        caseNumber = given;
    }

    void refuseUnlessStill(int versionRead) {
        if (version != versionRead) {
            throw new ComplaintChanged();
        }
    }

    Long id() {
        return id;
    }

    int version() {
        return version;
    }

    TrackingNumber trackingNumber() {
        return trackingNumber;
    }

    String publicBody() {
        return publicBody;
    }

    int serial() {
        return serial;
    }

    LanguageTag language() {
        return language;
    }

    LocalDate lodgedOn() {
        return lodgedOn;
    }

    ComplaintStage stage() {
        return stage;
    }

    String caseNumber() {
        return caseNumber;
    }

    Set<ComplaintGround> grounds() {
        var all = EnumSet.noneOf(ComplaintGround.class);
        Arrays.stream(grounds.split(" ")).map(ComplaintGround::valueOf).forEach(all::add);
        return all;
    }

    PaperDocument document() {
        var number = trackingNumber.value() + "/C" + serial;
        return new PaperDocument(number, language, lodgedAt, number, BlockJson.read(words));
    }
}
