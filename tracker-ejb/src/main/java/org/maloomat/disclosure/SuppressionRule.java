package org.maloomat.disclosure;

/**
 * Which counts of a table may not be shown as they are.
 *
 * @param below counts under this are withheld; 0 where all may be shown
 * @param withZero whether 0 is withheld as well
 * @param publishable whether such a table may be published at all
 */
public record SuppressionRule(int below, boolean withZero, boolean publishable) {
    private static final int FIVE = 5;
    private static final int TEN = 10;
    private static final SuppressionRule NONE = new SuppressionRule(0, false, true);

    /** The rule of the house for counts of this sensitivity in this detail. */
    public static SuppressionRule of(Sensitivity sensitivity, Granularity detail) {
        return switch (sensitivity) {
            case RESOURCES -> NONE;
            case OFFENCES ->
                switch (detail) {
                    case PROVINCE_YEAR -> NONE;
                    case DISTRICT_YEAR -> new SuppressionRule(FIVE, false, true);
                    case FINER -> new SuppressionRule(TEN, true, true);
                };
            case SURVIVORS ->
                switch (detail) {
                    case PROVINCE_YEAR -> new SuppressionRule(FIVE, false, true);
                    case DISTRICT_YEAR -> new SuppressionRule(TEN, false, true);
                    case FINER -> new SuppressionRule(TEN, true, false);
                };
        };
    }

    /** The least value that hides behind the sign of a small count. */
    int least() {
        return withZero ? 0 : 1;
    }

    boolean isSmall(long count) {
        return count >= least() && count < below;
    }

    /** What stands in the table in place of a small count. */
    String sign() {
        return "<" + below;
    }
}
