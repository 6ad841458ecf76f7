package org.maloomat.document.extraction;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketImplFactory;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;

/** Shuts the doors through which a parser could be talked into fetching something: addresses, names and sockets. */
final class NoNetwork {
    private static final Set<String> LOCAL = Set.of("file", "jar", "jrt");

    private NoNetwork() {}

    @SuppressWarnings("deprecation") // the only hook Java has for plain sockets
    static void enforce() throws IOException {
        URL.setURLStreamHandlerFactory(scheme -> LOCAL.contains(scheme) ? null : new Closed());
        SocketImplFactory none = () -> {
            throw new IllegalStateException("No network here");
        };
        Socket.setSocketImplFactory(none);
    }

    private static final class Closed extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new IOException("No network here: " + url.getProtocol());
        }
    }
}
