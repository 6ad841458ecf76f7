package org.maloomat.request;

import org.maloomat.request.RequestFiling.NewRequest;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.TestHouse;

/** Requests to begin tests with. */
public final class Filings {
    private Filings() {}

    /** About nobody, from somebody with an address. */
    public static NewRequest harmless() {
        return about("Women desks in police stations", "How many women desks were staffed in 2025?");
    }

    public static NewRequest about(String subject, String description) {
        return to(TestHouse.POLICE, subject, description);
    }

    /** The same in English, which letters about it then speak. */
    public static NewRequest inEnglish(String subject, String description) {
        var form = about(subject, description);
        return new NewRequest(
                form.publicBody(),
                form.topic(),
                form.district(),
                subject,
                description,
                LanguageTag.EN,
                form.preferredFormat(),
                form.lifeOrLiberty(),
                form.requesterName(),
                form.requesterEmail(),
                form.publicName());
    }

    /** As it came with the acknowledgement. */
    public static String accessKey(TestHouse house, TrackingNumber number) {
        return house.get(RequestTransitions.class).accessKey(number).value();
    }

    /** With the claim that life or liberty is at stake. */
    static NewRequest urgent() {
        var form = harmless();
        return new NewRequest(
                form.publicBody(),
                form.topic(),
                form.district(),
                form.subject(),
                form.description(),
                form.language(),
                form.preferredFormat(),
                true,
                form.requesterName(),
                form.requesterEmail(),
                form.publicName());
    }

    static NewRequest to(String body, String subject, String description) {
        return new NewRequest(
                body,
                null,
                null,
                subject,
                description,
                LanguageTag.UR,
                PreferredFormat.ELECTRONIC,
                false,
                "A. Requester",
                "requester@example.org",
                false);
    }

    /** The key that opens what was filed under this filing key. */
    public static String accessKey(TestHouse house, String key) {
        return AccessKey.derive(house.get(org.maloomat.shared.ServerSecret.class), key)
                .value();
    }

    public static TrackingNumber file(TestHouse house, String key, NewRequest form) {
        return house.get(RequestFiling.class).file(key, form).trackingNumber();
    }
}
