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
import org.maloomat.request.RequestClock;
import org.maloomat.request.RequestClock.Look;
import org.maloomat.request.RequestNotFound;

/** How the due date of the request being shown has moved, and what may be done once it has passed. Only pages that may show the request ask. */
@Named
@RequestScoped
public class DueDateMoves {
    @Inject
    private RequestClock clock;

    private final Map<String, Look> looks = new HashMap<>();
    private final Map<String, List<Move>> moves = new HashMap<>();

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

    /** Spares a second look where the page has looked already. */
    public void know(String number, Look look) {
        looks.put(number, look);
    }

    private Look look(String number) {
        return looks.computeIfAbsent(number, n -> clock.look(n).orElseThrow(RequestNotFound::new));
    }

    /** What the law says about its clock while something is waited for; null while nothing is. */
    public ClockRule clockRule(String number) {
        return look(number).rule();
    }

    /** What may be done about silence, the nearest first. */
    public List<Remedy> remedies(String number) {
        return look(number).remedies();
    }

    /** The newest move first; dates counted anew without moving are left out. */
    public List<Move> of(String number) {
        return moves.computeIfAbsent(number, this::moves);
    }

    private List<Move> moves(String number) {
        var moved = new ArrayList<Move>();
        var given = look(number).dueDates();
        for (int i = 1; i < given.size(); i++) {
            var before = given.get(i - 1).dueOn();
            var date = given.get(i);
            if (!before.equals(date.dueOn())) {
                moved.add(
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
        return List.copyOf(moved);
    }

    private Instrument instrument(String order) {
        return clock.instrument(order).orElse(null);
    }
}
