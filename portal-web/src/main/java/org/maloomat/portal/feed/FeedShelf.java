package org.maloomat.portal.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.maloomat.portal.cache.PublicVersion;
import org.maloomat.publication.PublicRegister;

/** Keeps each document until something public changes. There are few, so nothing needs to be forgotten earlier. */
@ApplicationScoped
class FeedShelf {
    @Inject
    private PublicVersion version;

    @Inject
    private PublicRegister register;

    @Inject
    private Clock clock;

    private final Map<String, FeedDocument> kept = new ConcurrentHashMap<>();

    /**
     * @param key what is kept, such as the language of a feed
     * @param writing writes the document, if none of this edition is kept
     */
    public void sendXml(
            String key,
            String type,
            Consumer<XmlText> writing,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var edition = version.current();
        var document = kept.get(key);
        if (document == null || !document.edition().equals(edition)) {
            var changed = register.lastChange();
            var xml = new XmlText();
            writing.accept(xml);
            document = FeedDocument.of(edition, type, xml.finished().getBytes(StandardCharsets.UTF_8), changed);
            kept.put(key, document);
        }
        document.send(request, response, clock.instant());
    }
}
