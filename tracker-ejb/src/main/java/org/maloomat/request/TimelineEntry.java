package org.maloomat.request;

import java.time.Instant;

/**
 * One line on a timeline.
 *
 * @param actor a sign-in name or role word; null on the timeline the public sees
 * @param note an internal remark; null on the timeline the public sees
 */
public record TimelineEntry(Instant at, TimelineKind kind, String actor, String note) {
    TimelineEntry forThePublic() {
        return new TimelineEntry(at, kind, null, null);
    }
}
