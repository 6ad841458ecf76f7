package org.maloomat.portal.deadline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maloomat.deadline.ClockRule;
import org.maloomat.deadline.ExtensionGround;
import org.maloomat.deadline.Instrument;
import org.maloomat.deadline.Remedy;
import org.maloomat.request.Awaited;
import org.maloomat.request.RequestClock;

/** How the due date of the request being shown has moved, and what may be done once it has passed. Only pages that may show the request ask. */
@Named
@RequestScoped
public class DueDateMoves {
    @Inject
    private RequestClock clock;

    private final Map<String, List<Move>> read = new HashMap<>();

    /**
     * One move.
     *
     * @param instrument the paper of the order that moved it; null where no order did
     * @param extensionGround why the officer took more time; null where she did not
     * @param reason in one word, see {@link RequestClock.DueDateGiven}
     * @param waitedFor what the requester was asked for while the clock stood still; null where it did not
     */
    public record Move(
            Instant at,
            LocalDate before,
            LocalDate after,
            Instrument instrument,
            ExtensionGround extensionGround,
            String waitedFor,
            String reason) {}

    /** What the law says about its clock while this is waited for; null for nothing. */
    public ClockRule clockRule(String number, Awaited awaiting) {
        return clock.clockRule(number, awaiting).orElse(null);
    }

    /** What may be done about silence, the nearest first. */
    public List<Remedy> remedies(String number) {
        return clock.remedies(number);
    }

    /** The newest move first; dates counted anew without moving are left out. */
    public List<Move> of(String number) {
        return read.computeIfAbsent(number, this::moves);
    }

    private List<Move> moves(String number) {
        var moves = new ArrayList<Move>();
        var given = clock.dueDates(number);
        for (int i = 1; i < given.size(); i++) {
            var before = given.get(i - 1).dueOn();
            var date = given.get(i);
            if (!before.equals(date.dueOn())) {
                moves.add(
                        0,
                        new Move(
                                date.givenAt(),
                                before,
                                date.dueOn(),
                                date.isByOrder() ? instrument(date.because()) : null,
                                date.isByExtension() ? ExtensionGround.valueOf(date.because()) : null,
                                date.isByWaiting() ? date.because() : null,
                                date.reason()));
            }
        }
        return List.copyOf(moves);
    }

    private Instrument instrument(String order) {
        return clock.instrument(order).orElse(null);
    }
}
