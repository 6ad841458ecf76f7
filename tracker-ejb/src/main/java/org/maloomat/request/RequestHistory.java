package org.maloomat.request;

import java.time.LocalDate;
import java.util.List;
import org.maloomat.deadline.ClockStop;
import org.maloomat.shared.LanguageTag;

/**
 * A request with what was written down about it, which is only ever appended, so that any past day can be told. What has one value,
 * such as the outcome, is as it is now.
 *
 * @param diaryNumber of the body's own diary, or null
 * @param publicBody the body that has it now
 * @param dueOn as it stood at the moment asked for
 * @param timeline up to the moment asked for, oldest first
 * @param transfers all, oldest first
 * @param fees asked before that moment; when they were paid or waived, they say themselves
 * @param stops of its clock, all
 */
public record RequestHistory(
        TrackingNumber trackingNumber,
        FilingManner manner,
        String diaryNumber,
        LocalDate receivedOn,
        LanguageTag language,
        String topic,
        String subject,
        boolean lifeOrLiberty,
        String publicBody,
        LocalDate answeredOn,
        Outcome outcome,
        LocalDate withdrawnOn,
        LocalDate dueOn,
        ClockState clockState,
        List<ClockStop> stops,
        List<TimelineEntry> timeline,
        List<Transfer> transfers,
        List<Fee> fees) {

    /** Whether a clock that may have been stopped on that day really stood still: not every statute stops it. */
    public boolean stoodStillOn(LocalDate day) {
        return clockState == ClockState.PAUSED
                || stops.stream().anyMatch(stop -> !stop.last().isBefore(day));
    }
}
