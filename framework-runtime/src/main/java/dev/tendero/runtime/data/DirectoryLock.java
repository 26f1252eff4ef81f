package dev.tendero.runtime.data;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps a data directory to one process. The operating system lets go of it when the process dies. */
final class DirectoryLock implements AutoCloseable {

    /** Locked far behind the text, so that others can read who holds it. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @return empty when another process (or another holder in this one) has it */
    static Optional<DirectoryLock> tryAcquire(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel channel =
                    FileChannel.open(file(directory), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new DirectoryLock(channel));
        } catch (IOException e) {
            throw new TenderoException(
                    ErrorCode.BAD_CONFIGURATION,
                    "the data directory " + directory + " can't be written: " + e.getMessage()
                            + ". Make it writable for this user, or set another one with data_dir in tendero.yaml, or TENDERO_DATA",
                    e);
        }
    }

    /** The process that holds the lock, for a message. */
    static String holder(Path directory) {
        try {
            return "process " + Files.readString(file(directory)).strip();
        } catch (IOException e) {
            return "another process";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static Path file(Path directory) {
        return directory.resolve("tendero.lock");
    }
}
