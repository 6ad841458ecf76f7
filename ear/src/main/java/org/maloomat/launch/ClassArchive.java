package org.maloomat.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The server's classes as the virtual machine keeps them in memory (class data sharing, JEP 350), so that a later start need
 * not read and verify them again. The first server to end cleanly writes the archive; one of another machine or another
 * build is never used, and without one a start only takes longer.
 */
final class ClassArchive {
    private final Path archive;
    private final Path draft;

    private ClassArchive(Path archive) {
        this.archive = archive;
        this.draft = archive.resolveSibling(archive.getFileName() + ".draft");
    }

    /** @param folder of one build's files */
    static ClassArchive in(Path folder) {
        var machine = System.getProperty("java.vm.version") + System.getProperty("java.home");
        return new ClassArchive(folder.resolve("classes-" + Integer.toHexString(machine.hashCode()) + ".jsa"));
    }

    /** What the virtual machine is to be told: to use the archive, or to write one when it ends. */
    List<String> switches() throws IOException {
        if (Files.exists(archive)) {
            return List.of(
                    "-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
        }
        Files.deleteIfExists(draft);
        return List.of("-XX:ArchiveClassesAtExit=" + draft, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    /** Takes what a server has written into use; called only when it has ended by itself, so that it is whole. */
    void keep() throws IOException {
        if (Files.exists(draft)) {
            Files.move(draft, archive, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
