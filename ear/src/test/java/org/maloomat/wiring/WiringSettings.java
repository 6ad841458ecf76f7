package org.maloomat.wiring;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Chooses a data folder and a port for the mail server; {@code arquillian.xml} tells the container, which so knows them already. */
class WiringSettings implements BeforeAllCallback {
    static final String HOME = "maloomat.test.home";
    static final String MAIL_PORT = "maloomat.test.mail.port";

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (System.getProperty(HOME) != null) {
            return;
        }
        System.setProperty(
                HOME, Files.createTempDirectory(Path.of("target"), "container").toString());
        try (var socket = new ServerSocket(0)) {
            System.setProperty(MAIL_PORT, Integer.toString(socket.getLocalPort()));
        }
    }
}
