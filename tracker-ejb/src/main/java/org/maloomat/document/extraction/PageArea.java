package org.maloomat.document.extraction;

/**
 * A rectangle on a page, in ten-thousandths of the page's width and height, from its upper left corner: the same on every
 * screen, at every resolution.
 *
 * @param x left edge, from 0
 * @param y upper edge, from 0
 * @param width at least 1; ends on the page
 * @param height at least 1; ends on the page
 */
public record PageArea(int x, int y, int width, int height) {
    public static final int WHOLE = 10_000;

    /** @throws IllegalArgumentException if it is empty or leaves the page */
    public PageArea {
        if (x < 0 || y < 0 || width < 1 || height < 1 || x > WHOLE - width || y > WHOLE - height) {
            throw new IllegalArgumentException("Not on the page: " + x + " " + y + " " + width + " " + height);
        }
    }

    /** What of these edges, as parts of the page, lies on the page; rounded outwards. Null if nothing does. */
    public static PageArea between(double left, double top, double right, double bottom) {
        int x = (int) Math.max(0, Math.floor(left * WHOLE));
        int y = (int) Math.max(0, Math.floor(top * WHOLE));
        int width = (int) Math.min(WHOLE, Math.ceil(right * WHOLE)) - x;
        int height = (int) Math.min(WHOLE, Math.ceil(bottom * WHOLE)) - y;
        return width < 1 || height < 1 ? null : new PageArea(x, y, width, height);
    }

    int right() {
        return x + width;
    }

    int bottom() {
        return y + height;
    }

    /** Whether the two share more than a strip of this breadth. */
    boolean overlaps(PageArea other, int strip) {
        return Math.min(right(), other.right()) - Math.max(x, other.x) > strip
                && Math.min(bottom(), other.bottom()) - Math.max(y, other.y) > strip;
    }

    /** Whether all of the other lies within this one. */
    public boolean covers(PageArea other) {
        return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
    }

    /** The smallest rectangle around both. */
    PageArea with(PageArea other) {
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        return new PageArea(
                left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /** A little more on every side, as far as the page goes. */
    PageArea grown(int by) {
        int left = Math.max(0, x - by);
        int top = Math.max(0, y - by);
        return new PageArea(left, top, Math.min(WHOLE, right() + by) - left, Math.min(WHOLE, bottom() + by) - top);
    }
}
