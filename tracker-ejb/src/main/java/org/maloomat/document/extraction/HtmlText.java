package org.maloomat.document.extraction;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words a web page shows, as plain text. */
final class HtmlText {
    static final String HIDDEN = "[hidden], [aria-hidden=true], input[type=hidden], "
            + "[style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]";
    private static final String NEVER_SHOWN =
            "head, script, style, noscript, template, iframe, object, embed, svg, math";

    private HtmlText() {}

    /** @throws Refusal {@code document.bomb} if its elements nest deeper than any page written by people */
    static Document parse(Path file) throws IOException {
        var page = Jsoup.parse(file.toFile(), null, "");
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (depth > PagedText.DEEPEST) {
                        throw new Refusal(Refusal.BOMB);
                    }
                },
                page);
        return page;
    }

    static String of(Path file) throws IOException {
        var page = parse(file);
        page.select(NEVER_SHOWN).remove();
        page.select(HIDDEN).remove();
        var text = new Lines();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            text.append(words.text());
                        } else if (node instanceof Element element && (isLine(element))) {
                            text.endLine();
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element) {
                            if (isCell(element)) {
                                text.append("\t");
                            } else if (isLine(element)) {
                                text.endLine();
                            }
                        }
                    }
                },
                page.body());
        return text.toString();
    }

    private static boolean isCell(Element element) {
        return element.nameIs("td") || element.nameIs("th");
    }

    /** A row of a table stays on one line. */
    private static boolean isLine(Element element) {
        return element.nameIs("br") || element.isBlock() && !isCell(element);
    }
}
