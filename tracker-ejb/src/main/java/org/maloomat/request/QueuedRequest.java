package org.maloomat.request;

import java.time.LocalDate;
import org.maloomat.shared.LanguageTag;

/** A row of the officer's queue. */
public record QueuedRequest(
        TrackingNumber trackingNumber,
        String publicBody,
        String subject,
        LanguageTag language,
        boolean lifeOrLiberty,
        LocalDate receivedOn,
        LocalDate dueOn,
        HandlingStage stage,
        Outcome outcome,
        LocalDate answeredOn) {}
