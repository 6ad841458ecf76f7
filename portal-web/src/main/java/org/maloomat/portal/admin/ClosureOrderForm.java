package org.maloomat.portal.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.maloomat.deadline.ClosureKind;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.deadline.NewClosureOrder;
import org.maloomat.deadline.Occasion;
import org.maloomat.deadline.OrderFile;
import org.maloomat.deadline.WeekPattern;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.Refusals;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.publicbody.BodyKind;
import org.maloomat.publicbody.BodyQuery;
import org.maloomat.publicbody.BodySummary;
import org.maloomat.publicbody.DistrictSummary;
import org.maloomat.request.ClosureOrderDesk;
import org.maloomat.request.OrderEffect;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.FieldProblem;
import org.maloomat.shared.InvalidFields;
import org.maloomat.shared.RuleViolation;
import org.maloomat.shared.TypedDate;

/**
 * A closure order being entered: its paper, its lists of days, what it would change, and its application. The view carries
 * one key, so that pressing twice enters it once.
 */
@Named
@ViewScoped
public class ClosureOrderForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/admin/calendars";

    @Inject
    private transient ClosureOrderDesk desk;

    @Inject
    private transient DeadlineRegister deadlines;

    @Inject
    private transient BodyDirectory bodies;

    @Inject
    private transient Refusals refusals;

    @Inject
    private transient CurrentPage page;

    private final String entryKey = UUID.randomUUID().toString();
    private boolean loaded;
    private String replaces;
    private String withdraws;
    private ClosureKind kind = ClosureKind.NOTIFIED;
    private String number = "";
    private String issuedOn = "";
    private String issuer = "";
    private String supersedes = "";
    private String circularFor = "";
    private String source = "";
    private String note = "";
    private final ArrayList<ClosureLine> lines = new ArrayList<>();
    private transient Part file;
    private transient OrderEffect effect;
    private transient NewClosureOrder previewed;

    /** Takes over what the order to be replaced says; a withdrawal has no days. */
    public void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        if (withdraws != null) {
            kind = ClosureKind.WITHDRAWN;
            supersedes = withdraws;
            return;
        }
        if (replaces != null) {
            desk.order(replaces).ifPresent(older -> {
                supersedes = older.code();
                issuer = older.instrument().issuer();
                older.days().forEach(days -> lines.add(ClosureLine.of(days)));
            });
        }
        if (lines.isEmpty()) {
            addLine();
        }
    }

    public void addLine() {
        lines.add(new ClosureLine());
    }

    public void drop(ClosureLine line) {
        lines.remove(line);
    }

    /** Takes the days from a file, in place of lines still empty. A file with any fault changes nothing. */
    public void take() {
        refusals.attempt(() -> {
            if (file == null || file.getSize() == 0) {
                throw new RuleViolation("document.none");
            }
            if (file.getSize() > OrderFile.LARGEST_BYTES) {
                throw new InvalidFields(
                        List.of(new FieldProblem("file", "closure.file.tooLarge", OrderFile.LARGEST_BYTES / 1000)));
            }
            try (var content = file.getInputStream()) {
                var days = OrderFile.read(content.readAllBytes(), deadlines.occasions(), "KP");
                lines.removeIf(ClosureLine::isBlank);
                days.forEach(run -> lines.add(ClosureLine.of(run)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Shows what the order would change, and changes nothing. */
    public void preview() {
        effect = null;
        refusals.attempt(() -> atItsLine(() -> {
            var order = order();
            effect = desk.preview(order);
            previewed = order;
            return effect;
        }));
    }

    /** Enters the order, if it is still the one whose effect was shown; otherwise shows the effect of what it is now. */
    public void apply() {
        var entered = refusals.attempt(() -> atItsLine(() -> {
            var order = order();
            if (!order.equals(previewed)) {
                throw new RuleViolation("admin_calendars.changed");
            }
            return desk.apply(entryKey, order);
        }));
        if (entered) {
            refusals.done("admin_calendars.entered");
            refusals.goTo(LIST);
        } else {
            effect = null;
        }
    }

    private NewClosureOrder order() {
        lines.removeIf(line -> lines.size() > 1 && line.isBlank());
        var checks = new FieldChecks()
                .optionalDate("issuedOn", issuedOn)
                .that(
                        circularFor.isBlank() || circularFor.strip().matches("\\d{4}"),
                        "circularFor",
                        "admin_calendars.year");
        for (int line = 1; line <= lines.size(); line++) {
            lines.get(line - 1).check(checks, "days." + line + ".");
        }
        checks.refuseIfAny();
        return new NewClosureOrder(
                kind,
                number,
                TypedDate.find(issuedOn).orElse(null),
                issuer,
                codes(supersedes),
                circularFor.isBlank() ? null : Integer.valueOf(circularFor.strip()),
                source,
                note,
                lines.stream().map(ClosureLine::days).toList());
    }

    private static Set<String> codes(String text) {
        return text.isBlank()
                ? Set.of()
                : new TreeSet<>(Arrays.asList(text.strip().split("[\\s,]+")));
    }

    /** What is wrong with a line is said beside its field, as the page names it. */
    private static <T> T atItsLine(Supplier<T> act) {
        try {
            return act.get();
        } catch (InvalidFields refusal) {
            throw new InvalidFields(refusal.problems().stream()
                    .map(problem -> new FieldProblem(
                            component(problem.field()),
                            problem.key(),
                            problem.arguments().toArray()))
                    .toList());
        }
    }

    private static String component(String field) {
        var parts = field.split("\\.");
        return parts.length == 3 && parts[0].equals("days")
                ? "lines:" + (Integer.parseInt(parts[1]) - 1) + ":" + parts[2]
                : field;
    }

    public boolean isWithdrawal() {
        return kind == ClosureKind.WITHDRAWN;
    }

    /** What a person may choose; a withdrawal is begun at the order it takes back. */
    public List<ClosureKind> getKinds() {
        return List.of(ClosureKind.NOTIFIED, ClosureKind.RETROACTIVE, ClosureKind.PROVISIONAL);
    }

    public List<Occasion> getOccasions() {
        return deadlines.occasions().values().stream()
                .sorted(Comparator.comparing(Occasion::code))
                .toList();
    }

    public List<DistrictSummary> getDistricts() {
        return bodies.districts();
    }

    /** One district of each division: it names its division. */
    public List<DistrictSummary> getDivisions() {
        var seen = new TreeSet<String>();
        return bodies.districts().stream()
                .filter(district -> district.division() != null && seen.add(district.division()))
                .toList();
    }

    public BodyKind[] getClasses() {
        return BodyKind.values();
    }

    public WeekPattern[] getWeeks() {
        return WeekPattern.values();
    }

    public List<BodySummary> getBodies() {
        return bodies.browse(BodyQuery.everything(page.getLanguage()));
    }

    public String bodyName(String code) {
        return bodies.get(code).name().in(page.getLanguage());
    }

    public List<ClosureLine> getLines() {
        return lines;
    }

    /** What the order would change; null until it was looked at. */
    public OrderEffect getEffect() {
        return effect;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getReplaces() {
        return replaces;
    }

    public void setReplaces(String replaces) {
        this.replaces = replaces;
    }

    public String getWithdraws() {
        return withdraws;
    }

    public void setWithdraws(String withdraws) {
        this.withdraws = withdraws;
    }

    public ClosureKind getKind() {
        return kind;
    }

    public void setKind(ClosureKind kind) {
        this.kind = kind;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number == null ? "" : number;
    }

    public String getIssuedOn() {
        return issuedOn;
    }

    public void setIssuedOn(String issuedOn) {
        this.issuedOn = issuedOn == null ? "" : issuedOn;
    }

    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(String issuer) {
        this.issuer = issuer == null ? "" : issuer;
    }

    public String getSupersedes() {
        return supersedes;
    }

    public void setSupersedes(String supersedes) {
        this.supersedes = supersedes == null ? "" : supersedes;
    }

    public String getCircularFor() {
        return circularFor;
    }

    public void setCircularFor(String circularFor) {
        this.circularFor = circularFor == null ? "" : circularFor;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source == null ? "" : source;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note == null ? "" : note;
    }
}
