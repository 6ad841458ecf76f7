package org.maloomat.portal.limit;

import java.time.Duration;

/** What is limited, for whom and in which time. Generous: behind a mobile network many people share one address. */
public enum Limit {
    /** Requests filed, by client address. */
    FILINGS("filings", 30, Duration.ofHours(1)),
    /** Searches and looks for similar requests, by client address. */
    SEARCHES("searches", 120, Duration.ofMinutes(1)),
    /** Completions of what is being typed, by client address. */
    COMPLETIONS("completions", 600, Duration.ofMinutes(1)),
    /** Reports of public items, by client address. */
    REPORTS("reports", 20, Duration.ofHours(1)),
    /** Calls of the API that change something, by token. */
    API_WRITES("api-writes", 120, Duration.ofMinutes(1));

    private final String word;
    private final int usual;
    private final Duration period;

    Limit(String word, int usual, Duration period) {
        this.word = word;
        this.usual = usual;
        this.period = period;
    }

    /** The setting that changes it. */
    String key() {
        return "maloomat.limit." + word;
    }

    String messageKey() {
        return "limit." + word;
    }

    int usual() {
        return usual;
    }

    Duration period() {
        return period;
    }
}
