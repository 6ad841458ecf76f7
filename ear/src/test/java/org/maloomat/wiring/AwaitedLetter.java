package org.maloomat.wiring;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A mail server that waits for one letter. It stays outside the container. */
final class AwaitedLetter implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final CompletableFuture<String> subject = new CompletableFuture<>();
    private final GreenMail server;

    AwaitedLetter(int port, String recipient) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        var mailbox = server.setUser(recipient, "unused");
        server.getUserManager().setMessageDeliveryHandler((message, address) -> {
            if (address.getEmail().equals(recipient)) {
                subject.complete(message.getMessage().getSubject());
            }
            return mailbox;
        });
    }

    String await() throws ExecutionException, InterruptedException, TimeoutException {
        return subject.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        server.stop();
    }
}
