package org.maloomat.request;

import org.maloomat.shared.LanguageTag;

/** Invented requests for tests. */
public final class RequestFixtures {
    private RequestFixtures() {}

    /** A plain request to the Central Police Office, without a name. */
    public static RequestFiling.NewRequest request(String email, LanguageTag language) {
        return new RequestFiling.NewRequest(
                "KP-POLICE-CPO",
                null,
                null,
                "A subject",
                "A description",
                language,
                PreferredFormat.ELECTRONIC,
                false,
                null,
                email,
                false);
    }
}
