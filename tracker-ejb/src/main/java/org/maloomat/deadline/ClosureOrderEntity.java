package org.maloomat.deadline;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An order an administrator entered. Written once, never changed. */
@Entity
@Table(name = "closure_order")
@SequenceGenerator(name = "closure_order_seq", sequenceName = "closure_order_seq", allocationSize = 1)
class ClosureOrderEntity {
    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "closure_order_seq")
    private Long id;

    @Column(name = "entry_key")
    private String entryKey;

    private String code;

    @Enumerated(STRING)
    private ClosureKind kind;

    private String number;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    private String issuer;

    @Column(name = "learned_on")
    private LocalDate learnedOn;

    private String supersedes;

    @Column(name = "circular_for")
    private Integer circularFor;

    private String source;

    private String note;

    @Column(name = "entered_by")
    private String enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "closure_order_days", joinColumns = @JoinColumn(name = "order_id"))
    @OrderBy("line")
    private List<EnteredDays> days = new ArrayList<>();

    protected ClosureOrderEntity() {}

    ClosureOrderEntity(
            String entryKey, String code, NewClosureOrder order, String enteredBy, Instant enteredAt, LocalDate today) {
        this.entryKey = entryKey;
        this.code = code;
        this.kind = order.kind();
        this.number = order.number();
        this.issuedOn = order.issuedOn();
        this.issuer = order.issuer();
        this.learnedOn = today;
        this.supersedes = order.supersedes().stream().sorted().collect(Collectors.joining(" "));
        this.circularFor = order.circularFor();
        this.source = order.source();
        this.note = order.note();
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
        for (var line : order.days()) {
            days.add(new EnteredDays(days.size() + 1, line));
        }
    }

    String code() {
        return code;
    }

    String note() {
        return note;
    }

    String enteredBy() {
        return enteredBy;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    ClosureOrder order() {
        return new ClosureOrder(
                code,
                kind,
                new Instrument(number, issuedOn, issuer),
                learnedOn,
                words(supersedes),
                Optional.ofNullable(circularFor).map(Year::of),
                source,
                false);
    }

    List<ClosedDays> days() {
        return days.stream().map(EnteredDays::line).toList();
    }

    /** Whether this is what the same administrator would enter now with these words. */
    boolean says(NewClosureOrder other) {
        return new NewClosureOrder(kind, number, issuedOn, issuer, words(supersedes), circularFor, source, note, days())
                .equals(other);
    }

    static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Arrays.stream(text.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
