package org.maloomat.portal.routing;

import java.math.BigInteger;

/**
 * Which page of a list is shown.
 *
 * @param current from 1
 * @param size rows a page
 * @param total rows in all
 */
public record PageNumber(int current, int size, long total) {
    private static final int MOST = 10_000_000;

    /** The page number in a query, at most ten million; 1 for whatever is no number above 0. */
    public static int parse(String text) {
        if (text == null || !text.matches("\\d{1,20}")) {
            return 1;
        }
        var number = new BigInteger(text).min(BigInteger.valueOf(MOST)).intValue();
        return Math.max(1, number);
    }

    public int last() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean isPrevious() {
        return current > 1;
    }

    public boolean isNext() {
        return current < last();
    }

    public boolean isNeeded() {
        return last() > 1;
    }
}
