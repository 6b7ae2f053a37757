package org.certhall.assistant.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;

/** Opens a token file under a lock that holds between threads and between processes. */
final class FileAccess implements TokenAccess {
  /** A process may lock a file only once, whichever thread asks. */
  private static final Map<Path, ReentrantLock> IN_THIS_PROCESS = new ConcurrentHashMap<>();

  private final Path path;
  private final String serial;

  FileAccess(Path path) {
    this.path = path.toAbsolutePath().normalize();
    this.serial = TokenFolder.serialOf(path);
  }

  @Override
  public <T> T with(Work<T> work) throws TokenException {
    ReentrantLock lock = IN_THIS_PROCESS.computeIfAbsent(path, p -> new ReentrantLock());
    lock.lock();
    try (FileChannel channel =
        FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      channel.lock();
      return work.on(opened(channel));
    } catch (NoSuchFileException e) {
      throw new TokenException(TokenFault.REMOVED);
    } catch (IOException e) {
      throw new TokenException(TokenFault.DEVICE, "the token file cannot be opened", e);
    } finally {
      lock.unlock();
    }
  }

  private OpenToken opened(FileChannel channel) throws TokenException {
    OpenToken token = new OpenToken(new DiskSlotFile(channel));
    if (!token.content().serial().equals(serial)) {
      throw new TokenException(TokenFault.DAMAGED, "a token's file bears its serial");
    }
    return token;
  }
}
