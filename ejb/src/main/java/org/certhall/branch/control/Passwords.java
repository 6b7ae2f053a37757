package org.certhall.branch.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.certhall.branch.entity.PasswordHash;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** Argon2id with 19 MiB, two passes, one lane (RFC 9106; the OWASP minimum). */
@ApplicationScoped
public class Passwords {

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final String COST = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$";

  /** Of a password nobody has: to spend on an unknown name what a known one costs. */
  private static final PasswordHash NOBODY =
      new PasswordHash(COST + "A".repeat(22) + "$" + "A".repeat(43));

  private final SecureRandom random = new SecureRandom();

  /** Each computation holds 19 MiB: a crowd of guesses must not eat the heap. */
  private final Semaphore places = new Semaphore(4);

  public PasswordHash hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new PasswordHash(COST + text(salt) + "$" + text(argon2(password, salt)));
  }

  /** Takes the same time whether the hash is right, wrong or nobody's. */
  public boolean matches(String password, PasswordHash hash) {
    String[] parts = hash.text().split("\\$", -1);
    if (parts.length != 6 || !hash.text().startsWith(COST)) {
      throw new IllegalStateException("Not a password hash of this hall");
    }
    byte[] salt = Base64.getDecoder().decode(parts[4]);
    return MessageDigest.isEqual(Base64.getDecoder().decode(parts[5]), argon2(password, salt));
  }

  /** Costs what {@link #matches} costs, and is never right. */
  public boolean matchesNobody(String password) {
    matches(password, NOBODY);
    return false;
  }

  private byte[] argon2(String password, byte[] salt) {
    takePlace();
    try {
      Argon2BytesGenerator generator = new Argon2BytesGenerator();
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(MEMORY_KIB)
              .withIterations(PASSES)
              .withParallelism(1)
              .withSalt(salt)
              .build());
      byte[] hash = new byte[HASH_BYTES];
      generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
      return hash;
    } finally {
      places.release();
    }
  }

  private void takePlace() {
    try {
      if (!places.tryAcquire(10, TimeUnit.SECONDS)) {
        throw Problem.of(ProblemType.SIGN_IN_THROTTLED, 1L);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(ProblemType.SIGN_IN_THROTTLED, 1L);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
