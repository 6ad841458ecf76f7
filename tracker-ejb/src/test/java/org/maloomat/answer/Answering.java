package org.maloomat.answer;

import java.util.List;
import org.maloomat.account.AccountIdentity;
import org.maloomat.answer.AnswerWriting.Draft;
import org.maloomat.request.Outcome;
import org.maloomat.request.RequestHandling;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.TestHouse;

/** Answers to begin tests with. */
public final class Answering {
    private Answering() {}

    public static Draft draft(String text, Long... documents) {
        return new Draft(Outcome.FULL, text, List.of(), List.of(documents));
    }

    /** Hands in what the officer sees now with this in it. */
    public static AnswerDetails handIn(TestHouse house, AccountIdentity officer, TrackingNumber number, Draft draft) {
        return house.as(officer, () -> {
            var version =
                    house.get(RequestHandling.class).dossier(number).request().version();
            var writing = house.get(AnswerWriting.class);
            var known = writing.find(number).map(AnswerDetails::version).orElse(null);
            return writing.handIn(number, version, known, draft);
        });
    }

    public static AnswerDetails handIn(TestHouse house, TrackingNumber number, String text) {
        return handIn(house, house.officer(), number, draft(text));
    }
}
