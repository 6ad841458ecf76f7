package org.maloomat.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maloomat.document.extraction.BoundedProgram;
import org.maloomat.document.extraction.ExtractionWorker;
import org.maloomat.document.extraction.Refusal;

/**
 * LibreOffice, which prints texts into a PDF: run for one file at a time, with a profile of its own that is thrown away, without
 * network where the system can shut it, with limits on time and memory. Looked for again every minute, so that it may be
 * installed while the server runs.
 */
@ApplicationScoped
class OfficeProgram {
    /** What to install; printing texts needs no more. */
    static final String PACKAGE = "libreoffice-writer-nogui";

    private static final long LOOK_AGAIN = Duration.ofMinutes(1).toNanos();
    private static final long MEMORY_BYTES = 2L << 30;
    private static final List<String> WITHOUT_NETWORK = List.of("unshare", "--map-root-user", "--net");
    /** Macros never run, and nothing is fetched from anywhere (the second lock: the file holds neither any more). */
    private static final String PROFILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
            </oor:items>
            """;

    private String command;
    private int seconds;
    private long lookedAt;
    private Boolean installed;
    private boolean withoutNetwork;

    protected OfficeProgram() {}

    @Inject
    OfficeProgram(
            @ConfigProperty(name = "maloomat.office.command", defaultValue = "soffice") String command,
            @ConfigProperty(name = "maloomat.office.seconds", defaultValue = "60") int seconds) {
        this.command = command;
        this.seconds = seconds;
    }

    /** Whether it is installed. */
    public synchronized boolean isAvailable() {
        if (installed == null || System.nanoTime() - lookedAt > LOOK_AGAIN) {
            withoutNetwork = answers(with(WITHOUT_NETWORK, "true"));
            installed = answers(List.of(command, "--version"));
            lookedAt = System.nanoTime();
        }
        return installed;
    }

    private boolean answers(List<String> question) {
        try {
            var folder = Files.createTempDirectory("office");
            try {
                program(folder).run(folder, question);
                return true;
            } finally {
                ExtractionWorker.remove(folder);
            }
        } catch (IOException | Refusal e) {
            return false;
        }
    }

    /**
     * Prints a text into a PDF.
     *
     * @param file in a folder of its own, which also takes the result
     * @throws Refusal {@code document.unreadable} if it takes too long, needs too much memory or fails
     */
    public synchronized Path print(Path file) {
        var folder = file.getParent();
        try {
            var settings = Files.createDirectories(folder.resolve("profile").resolve("user"));
            Files.writeString(settings.resolve("registrymodifications.xcu"), PROFILE);
            var printed = Files.createDirectories(folder.resolve("printed"));
            program(folder)
                    .run(
                            folder,
                            with(
                                    withoutNetwork ? WITHOUT_NETWORK : List.of(),
                                    command,
                                    "-env:UserInstallation="
                                            + folder.resolve("profile").toUri(),
                                    "--headless",
                                    "--norestore",
                                    "--nolockcheck",
                                    "--convert-to",
                                    "pdf",
                                    "--outdir",
                                    printed.toString(),
                                    file.toString()));
            try (var results = Files.list(printed)) {
                return results.findFirst().orElseThrow(() -> new Refusal(Refusal.UNREADABLE));
            }
        } catch (IOException e) {
            throw new Refusal(Refusal.UNREADABLE);
        }
    }

    private static List<String> with(List<String> prefix, String... command) {
        var all = new ArrayList<>(prefix);
        all.addAll(List.of(command));
        return all;
    }

    private BoundedProgram program(Path folder) {
        return new BoundedProgram(
                seconds, MEMORY_BYTES, Set.of("PATH"), Map.of("HOME", folder.toString(), "TMPDIR", folder.toString()));
    }
}
