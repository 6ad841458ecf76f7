package org.maloomat.portal.page;

/**
 * Which page of a list is shown.
 *
 * @param current from 1
 * @param size rows a page
 * @param total rows in all
 */
public record PageNumber(int current, int size, long total) {
    private static final int MOST = 10_000;

    /** The page number in a query, 1 for whatever is no number from 1 to 10,000. */
    public static int parse(String text) {
        if (text == null || !text.matches("\\d{1,5}")) {
            return 1;
        }
        int number = Integer.parseInt(text);
        return number < 1 || number > MOST ? 1 : number;
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
