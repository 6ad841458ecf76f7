package org.maloomat.request;

import java.time.LocalDate;
import java.util.List;

/**
 * What counting with another calendar would do to the open requests.
 *
 * @param open requests that are still owed an answer
 * @param later requests whose date would move to a later day, or only the days between which the moon decides
 * @param earlier requests whose date, or the latest it may become, would come to lie earlier: left alone unless a person decides otherwise
 * @param uncountable requests for which the calendar would leave too few open days
 * @param moves from which day to which, the most frequent first
 * @param examples the first requests that move, at most {@value #MOST_EXAMPLES}
 */
public record OrderEffect(
        long open, long later, long earlier, long uncountable, List<Move> moves, List<Example> examples) {

    /** Most requests listed one by one. */
    public static final int MOST_EXAMPLES = 200;

    /** So many requests move from one day to another. */
    public record Move(LocalDate from, LocalDate to, long requests) {}

    /** One request that moves. */
    public record Example(TrackingNumber trackingNumber, String publicBody, LocalDate from, LocalDate to) {}

    public OrderEffect {
        moves = List.copyOf(moves);
        examples = List.copyOf(examples);
    }
}
