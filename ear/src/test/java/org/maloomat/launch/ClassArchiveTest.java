package org.maloomat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    private static final String WRITE = "-XX:ArchiveClassesAtExit=";
    private static final String USE = "-XX:SharedArchiveFile=";

    @TempDir
    private Path folder;

    @Test
    void the_first_start_writes_a_draft_and_later_ones_use_what_was_kept() throws IOException {
        Files.writeString(draft(), "whole");

        ClassArchive.in(folder).keep();

        assertThat(ClassArchive.in(folder).switches())
                .anyMatch(option -> option.startsWith(USE))
                .noneMatch(option -> option.startsWith(WRITE));
    }

    @Test
    void a_draft_that_a_killed_server_left_is_never_used() throws IOException {
        var draft = draft();
        Files.writeString(draft, "half");

        assertThat(ClassArchive.in(folder).switches()).noneMatch(option -> option.startsWith(USE));
        assertThat(draft).doesNotExist();
    }

    private Path draft() throws IOException {
        return ClassArchive.in(folder).switches().stream()
                .filter(option -> option.startsWith(WRITE))
                .map(option -> Path.of(option.substring(WRITE.length())))
                .findFirst()
                .orElseThrow();
    }
}
