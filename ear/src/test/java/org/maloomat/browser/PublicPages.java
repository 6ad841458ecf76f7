package org.maloomat.browser;

import java.util.List;
import java.util.stream.Stream;

/** Addresses of every kind of public page, with the demonstration content. */
final class PublicPages {
    /** A demonstration request with an answer and documents. */
    static final String ANSWERED = "KP-2026-000043";

    static final List<String> PREFIXES = List.of("", "/ur", "/ps");

    private static final List<String> PATHS = List.of(
            "",
            "/search?q=police",
            "/search?q=police+nothingofthekind+nofield:here",
            "/requests",
            "/requests/before",
            "/requests/file",
            "/requests/mine",
            "/requests/" + ANSWERED,
            "/requests/" + ANSWERED + "/report",
            "/public-bodies",
            "/public-bodies/KP-POLICE-CPO",
            "/requests/" + ANSWERED + "/deadline",
            "/deadlines",
            "/deadlines?publicBody=KP-POLICE-CPO&received=2026-11-02&extended=true&knownOn=2026-11-01",
            "/deadlines?publicBody=KP-POLICE-CPO&received=2027-03-01&manner=POST",
            "/deadlines?publicBody=police&received=2026-02-30",
            "/how-it-works",
            "/law",
            "/privacy",
            "/accessibility",
            "/contact",
            "/helplines",
            "/sign-in",
            "/no-such-page");

    private PublicPages() {}

    static Stream<String> all() {
        return PREFIXES.stream().flatMap(prefix -> PATHS.stream().map(path -> address(prefix, path)));
    }

    private static String address(String prefix, String path) {
        var address = prefix + path;
        return address.isEmpty() ? "/" : address;
    }
}
