package org.maloomat.deadline;

/**
 * What a statute lets a body charge for copies.
 *
 * @param freePages pages for which nothing is owed
 * @param postage whether the cost of posting may be charged
 * @param freeBelowPovertyLine whether a requester below the poverty line owes nothing
 * @param section empty where none was found
 * @param text what the source says, in short
 * @param verified whether free pages, postage and waiver were read in the source
 * @param rate rupees for each page that is not free
 * @param rateVerified whether the rate was read in its source
 */
public record FeeSchedule(
        int freePages,
        boolean postage,
        boolean freeBelowPovertyLine,
        String section,
        String text,
        String source,
        boolean verified,
        int rate,
        String rateSource,
        boolean rateVerified) {

    /** Most pages one fee may be asked for: more is a slip of the pen. */
    public static final int MOST_PAGES = 100_000;
    /** Highest postage in rupees. */
    public static final int MOST_POSTAGE = 50_000;

    /**
     * What is owed.
     *
     * @param pages from 0 to {@value #MOST_PAGES}
     * @param postage rupees, from 0 to {@value #MOST_POSTAGE}
     * @return rupees, never negative
     */
    public int amount(int pages, int postage, boolean belowPovertyLine) {
        if (pages < 0 || pages > MOST_PAGES || postage < 0 || postage > MOST_POSTAGE) {
            throw new IllegalArgumentException(pages + " pages, " + postage + " rupees of postage");
        }
        if (belowPovertyLine && freeBelowPovertyLine) {
            return 0;
        }
        return Math.max(0, pages - freePages) * rate + (this.postage ? postage : 0);
    }
}
