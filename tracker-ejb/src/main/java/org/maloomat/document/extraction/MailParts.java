package org.maloomat.document.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;

/**
 * A mail as a text of its subject and words, and each file attached to it. Who wrote to whom stays with the mail itself: addresses
 * are no part of an answer.
 */
final class MailParts {
    private static final String WORDS = "mail.txt";
    private static final String PAGE = "mail.html";
    private static final int DEEPEST = 20;

    private MailParts() {}

    static void ofMessage(Path file, BundleExtraction parts) throws IOException {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.custom()
                .setMaxHeaderCount(2_000)
                .setMaxHeaderLen(100_000)
                .setMaxLineLen(-1)
                .build());
        try (var in = Files.newInputStream(file)) {
            var message = builder.parseMessage(in);
            if (message.getHeader().getFields().isEmpty()) {
                throw new Refusal(Refusal.FALSE_TYPE);
            }
            new Reading(parts).message(message, 0);
        }
    }

    /** One mail of the standard form on its way into parts. */
    private static final class Reading {
        private final BundleExtraction parts;
        private String subject = "";

        Reading(BundleExtraction parts) {
            this.parts = parts;
        }

        void message(Message message, int depth) throws IOException {
            subject = Objects.requireNonNullElse(message.getSubject(), "");
            entity(message, depth);
        }

        private void entity(Entity entity, int depth) throws IOException {
            if (depth > DEEPEST) {
                throw new Refusal(Refusal.BOMB);
            }
            if (entity.getBody() instanceof Multipart several) {
                several(entity, several, depth);
            } else if (entity.getBody() instanceof Message inside) {
                message(inside, depth + 1);
            } else if (entity.getBody() instanceof SingleBody body) {
                single(entity, body);
            }
        }

        /** Of the forms of one text the first that can be taken is the plain one (RFC 2046, 5.1.4). */
        private void several(Entity entity, Multipart several, int depth) throws IOException {
            var bodies = several.getBodyParts();
            if (entity.getMimeType().equals("multipart/alternative")) {
                var plain = bodies.stream()
                        .filter(part -> part.getMimeType().equals("text/plain"))
                        .findFirst();
                if (plain.isPresent()) {
                    entity(plain.get(), depth + 1);
                    return;
                }
            }
            for (var part : bodies) {
                entity(part, depth + 1);
            }
        }

        private void single(Entity entity, SingleBody body) throws IOException {
            var type = entity.getMimeType();
            if (entity.getFilename() == null && (type.equals("text/plain") || type.equals("text/html"))) {
                words(type, entity.getCharset(), body);
            } else {
                try (var content = body.getInputStream()) {
                    parts.add(name(entity), content);
                }
            }
        }

        private void words(String type, String charset, SingleBody body) throws IOException {
            byte[] bytes;
            try (var content = body.getInputStream()) {
                bytes = content.readAllBytes();
            }
            var words = decoded(bytes, charset);
            if (type.equals("text/html")) {
                parts.add(PAGE, page(subject, words));
            } else {
                parts.add(WORDS, joined(subject, words));
            }
        }

        private static String name(Entity entity) {
            var name = entity.getFilename();
            if (name != null) {
                return name;
            }
            var type = entity.getMimeType();
            return "attachment." + type.substring(type.indexOf('/') + 1).replaceAll("[^a-z0-9]", "");
        }

        /** As the mail says it is written, where it says so and that is known here. */
        private static String decoded(byte[] bytes, String charset) {
            var isSaid = charset != null && !charset.equalsIgnoreCase("us-ascii") && Charset.isSupported(charset);
            return (isSaid ? TextDecoding.of(bytes, Charset.forName(charset)) : TextDecoding.of(bytes)).text();
        }
    }

    private static String joined(String subject, String words) {
        return Stream.of(subject, words)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static String page(String subject, String html) {
        return "<!DOCTYPE html><html><body><p>" + subject.replace("&", "&amp;").replace("<", "&lt;") + "</p>" + html
                + "</body></html>";
    }

    static void ofOutlook(Path file, BundleExtraction parts) throws IOException {
        if (!LegacyOfficeFile.isOle2(file)) {
            throw new Refusal(Refusal.FALSE_TYPE);
        }
        try (var message = new MAPIMessage(file.toFile())) {
            message.setReturnNullOnMissingChunk(true);
            message.guess7BitEncoding();
            outlook(message, parts, 0);
        } catch (ChunkNotFoundException e) {
            throw new IOException(e);
        }
    }

    private static void outlook(MAPIMessage message, BundleExtraction parts, int depth)
            throws IOException, ChunkNotFoundException {
        if (depth > DEEPEST) {
            throw new Refusal(Refusal.BOMB);
        }
        var subject = Objects.requireNonNullElse(message.getSubject(), "");
        var words = message.getTextBody();
        if (words != null && !words.isBlank()) {
            parts.add(WORDS, joined(subject, words));
        } else if (message.getHtmlBody() != null) {
            parts.add(PAGE, page(subject, message.getHtmlBody()));
        } else {
            parts.add(WORDS, subject);
        }
        for (var attachment : message.getAttachmentFiles()) {
            if (attachment.isEmbeddedMessage()) {
                outlook(attachment.getEmbeddedMessage(), parts, depth + 1);
            } else if (attachment.getEmbeddedAttachmentObject() != null) {
                parts.add(name(attachment), new ByteArrayInputStream(attachment.getEmbeddedAttachmentObject()));
            }
        }
    }

    private static String name(AttachmentChunks attachment) {
        return Stream.of(attachment.getAttachLongFileName(), attachment.getAttachFileName())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse("attachment");
    }

    static void ofTnef(Path file, BundleExtraction parts) throws IOException {
        HMEFMessage message;
        try (var in = Files.newInputStream(file)) {
            message = new HMEFMessage(in);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.FALSE_TYPE);
        }
        var subject = Objects.requireNonNullElse(message.getSubject(), "");
        var body = message.getBody();
        if (body != null && body.startsWith("{\\rtf")) {
            parts.add("mail.rtf", body);
        } else {
            parts.add(WORDS, joined(subject, body));
        }
        for (var attachment : message.getAttachments()) {
            var name = Objects.requireNonNullElse(attachment.getLongFilename(), attachment.getFilename());
            parts.add(name == null ? "attachment" : name, new ByteArrayInputStream(attachment.getContents()));
        }
    }
}
