package org.maloomat.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps two servers from one data folder: held by the process, so that a crash lets go of it. */
final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StartFailed if another process works in the folder, or it cannot be written */
    static HomeLock take(Path home) throws StartFailed {
        try {
            Files.createDirectories(home);
            var channel = FileChannel.open(home.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw inUse(home);
            }
            return new HomeLock(channel);
        } catch (OverlappingFileLockException e) {
            throw inUse(home);
        } catch (IOException e) {
            throw new StartFailed("The data folder " + home + " cannot be written: " + e.getMessage() + ".");
        }
    }

    private static StartFailed inUse(Path home) {
        return new StartFailed("Another Maloomat is already running on the data folder " + home + ".");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
