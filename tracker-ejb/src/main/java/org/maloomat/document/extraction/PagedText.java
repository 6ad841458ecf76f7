package org.maloomat.document.extraction;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the XHTML a parser emits and keeps its text page by page, within limits. */
final class PagedText extends DefaultHandler {
    static final int DEEPEST = 300;

    private final String pageElement;
    private final String pageClass;
    private final List<String> pages = new ArrayList<>();
    private final StringBuilder page = new StringBuilder();
    private boolean paged;
    private boolean inBody;
    private int depth;
    private int length;

    private PagedText(String pageElement, String pageClass) {
        this.pageElement = pageElement;
        this.pageClass = pageClass;
    }

    /** For parsers that put each page into a {@code div} of class {@code page}. */
    static PagedText byPage() {
        return new PagedText("div", "page");
    }

    /** For parsers that begin each sheet with its name as a heading. */
    static PagedText bySheet() {
        return new PagedText("h1", null);
    }

    static PagedText onOnePage() {
        return new PagedText("", null);
    }

    /** The pages so far, at least one. */
    List<String> pages() {
        var all = new ArrayList<>(pages);
        all.add(trimmed());
        return all;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (++depth > DEEPEST) {
            throw new Refusal(Refusal.BOMB);
        }
        inBody |= name.equals("body");
        if (name.equals(pageElement) && (pageClass == null || pageClass.equals(attributes.getValue("class")))) {
            turnPage();
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        depth--;
        inBody &= !name.equals("body");
    }

    @Override
    public void characters(char[] text, int start, int count) {
        if (inBody) {
            length += count;
            if (length > DocumentReading.LONGEST_TEXT) {
                throw new Refusal(Refusal.TOO_MUCH_TEXT, DocumentReading.LONGEST_TEXT);
            }
            page.append(text, start, count);
        }
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int count) {
        characters(text, start, count);
    }

    private void turnPage() {
        if (paged) {
            pages.add(trimmed());
            page.setLength(0);
            if (pages.size() > DocumentReading.MOST_PAGES) {
                throw new Refusal(Refusal.TOO_MANY_PAGES, DocumentReading.MOST_PAGES);
            }
        }
        paged = true;
    }

    private String trimmed() {
        return CleanText.of(page).strip();
    }
}
