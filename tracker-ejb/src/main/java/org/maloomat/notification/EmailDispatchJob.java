package org.maloomat.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maloomat.job.Job;
import org.maloomat.job.JobSchedule;

/** Empties the outbox every few seconds. A letter is sent at least once: marked as sent only after the server took it. */
@ApplicationScoped
public class EmailDispatchJob implements Job {
    private static final Logger LOG = Logger.getLogger(EmailDispatchJob.class.getName());
    private static final int MOST_A_ROUND = 200;

    @Inject
    private Outbox letterbox;

    @Inject
    private LetterWriter writer;

    @Inject
    private LetterTransport transport;

    @Override
    public String name() {
        return "emails";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.every(Duration.ofSeconds(5));
    }

    @Override
    public boolean isDue() {
        return transport.isConfigured() && letterbox.isAnyDue();
    }

    @Override
    public void run() {
        for (int sent = 0; sent < MOST_A_ROUND; sent++) {
            try {
                Optional<Email> letter = letterbox.lease();
                if (letter.isEmpty()) {
                    return;
                }
                send(letter.get());
            } catch (OptimisticLockException e) {
                LOG.log(Level.FINE, "Another node has taken this letter");
            }
        }
    }

    private void send(Email letter) {
        try {
            transport.send(writer.write(letter));
            letterbox.sent(letter);
            LOG.log(Level.INFO, "Letter {0} sent", letter.key());
        } catch (AddressException e) {
            refused(letter);
        } catch (SendFailedException e) {
            if (e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0) {
                refused(letter);
            } else {
                failed(letter, e);
            }
        } catch (MessagingException | RuntimeException e) {
            failed(letter, e);
        }
    }

    /** The address will be no better tomorrow. */
    private void refused(Email letter) {
        letterbox.refused(letter);
        LOG.log(Level.WARNING, "Letter {0} given up: its recipient was refused", letter.key());
    }

    /** One letter that fails keeps no other from leaving. */
    private void failed(Email letter, Exception e) {
        letterbox.failed(letter);
        LOG.log(Level.WARNING, "Letter {0} could not be sent: {1}", new Object[] {
            letter.key(), e.getClass().getSimpleName()
        });
    }
}
