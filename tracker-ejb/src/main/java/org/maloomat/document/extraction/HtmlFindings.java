package org.maloomat.document.extraction;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.maloomat.document.extraction.DocumentFinding.Kind;

/** What a web page carries unseen. */
final class HtmlFindings {
    private HtmlFindings() {}

    static void collect(Path file, Findings findings) throws IOException {
        var page = HtmlText.parse(file);
        findings.addText(Kind.TITLE, page.title());
        for (var meta : page.select("meta[name], meta[property]")) {
            var kind = meta.attr("name").equalsIgnoreCase("author") ? Kind.AUTHOR : Kind.METADATA;
            findings.addText(kind, meta.attr("content"));
        }
        if (!page.select("script").isEmpty()) {
            findings.add(Kind.JAVASCRIPT);
        }
        for (var script : page.select("script")) {
            findings.addText(Kind.HIDDEN_TEXT, script.data());
        }
        descriptions(page, findings);
        for (var link : page.select("a[href], link[href], form[action]")) {
            findings.addText(Kind.EXTERNAL_LINK, link.attr(link.hasAttr("href") ? "href" : "action"));
        }
        for (var hidden : page.select(HtmlText.HIDDEN)) {
            findings.addText(Kind.HIDDEN_TEXT, hidden.hasAttr("value") ? hidden.attr("value") : hidden.text());
        }
        pictures(page, findings);
        page.traverse((node, depth) -> {
            if (node instanceof Comment comment) {
                findings.addText(Kind.COMMENT, comment.getData());
            }
        });
    }

    private static void descriptions(Document page, Findings findings) {
        for (var described : page.select("[alt], [title], [placeholder]")) {
            for (var attribute : new String[] {"alt", "title", "placeholder"}) {
                findings.addText(Kind.HIDDEN_TEXT, described.attr(attribute));
            }
        }
    }

    private static void pictures(Document page, Findings findings) {
        int pictures = page.select("img, svg, canvas, video, object, embed").size();
        if (pictures > 0) {
            findings.add(Kind.PICTURES_LEFT_OUT, Integer.toString(pictures));
        }
    }
}
