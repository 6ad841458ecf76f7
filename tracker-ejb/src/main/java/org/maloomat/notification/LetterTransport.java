package org.maloomat.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands letters to the mail server that the configuration names; without one, letters stay in the mailbox page. */
@ApplicationScoped
class LetterTransport {
    private static final String TIMEOUT_MILLIS = "10000";

    @Inject
    @ConfigProperty(name = "maloomat.mail.host")
    private Optional<String> host;

    @Inject
    @ConfigProperty(name = "maloomat.mail.port", defaultValue = "587")
    private int port;

    @Inject
    @ConfigProperty(name = "maloomat.mail.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "maloomat.mail.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "maloomat.mail.starttls", defaultValue = "true")
    private boolean startTls;

    @Inject
    @ConfigProperty(name = "maloomat.mail.from", defaultValue = "maloomat@localhost")
    private String from;

    boolean isConfigured() {
        return host.isPresent();
    }

    /** @throws MessagingException if the server did not take it */
    void send(WrittenLetter written) throws MessagingException {
        var message = new KeyedMessage(session(), written.letter().key());
        message.setFrom(new InternetAddress(from));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(written.letter().recipient()));
        message.setSubject(written.subject(), StandardCharsets.UTF_8.name());
        message.setContent(
                new MimeMultipart("alternative", part(written.text(), "plain"), part(written.html(), "html")));
        message.setHeader("Content-Language", written.letter().language().tag());
        message.setHeader("Auto-Submitted", "auto-generated");
        Transport.send(message);
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), kind);
        return part;
    }

    private Session session() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", host.orElseThrow());
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        return Session.getInstance(properties, user.map(this::authenticator).orElse(null));
    }

    private Authenticator authenticator(String name) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(name, password.orElse(""));
            }
        };
    }

    /** Keeps the same Message-ID over repeated attempts, by which mail programs drop the double. */
    private static final class KeyedMessage extends MimeMessage {
        private final String key;

        KeyedMessage(Session session, String key) {
            super(session);
            this.key = key;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + key + "@maloomat>");
        }
    }
}
