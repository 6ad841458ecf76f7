package org.maloomat.review;

/**
 * What came of the complaints about one request.
 *
 * @param complaints lodged
 * @param fine rupees of all fines
 */
public record ComplaintFigures(int complaints, int fine) {
    public static final ComplaintFigures NONE = new ComplaintFigures(0, 0);
}
