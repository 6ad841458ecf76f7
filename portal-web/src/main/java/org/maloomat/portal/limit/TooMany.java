package org.maloomat.portal.limit;

import jakarta.servlet.http.HttpServletResponse;
import org.maloomat.shared.RuleViolation;

/** A client asked for more than its share; what it sent was not looked at. */
public class TooMany extends RuleViolation {
    public static final int STATUS = 429;
    public static final String RETRY_AFTER = "Retry-After";

    private static final long serialVersionUID = 1L;
    private static final long MINUTE = 60;

    private final long seconds;

    TooMany(Limit limit, long seconds) {
        super(limit.messageKey(), (seconds + MINUTE - 1) / MINUTE);
        this.seconds = seconds;
    }

    /** After how many seconds it may ask again. */
    public long seconds() {
        return seconds;
    }

    /** Tells the client after how many seconds it may ask again. */
    public void tellWhen(HttpServletResponse response) {
        response.setHeader(RETRY_AFTER, Long.toString(seconds));
    }
}
