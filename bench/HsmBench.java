import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certhall.authority.boundary.ModulesOfEnvironment;
import org.certhall.authority.control.KeyStoreGate;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyHandle;

/**
 * Signatures per second of the PKCS#11 key store over SoftHSM, beside the raw ceiling: SunPKCS11 alone, each thread with
 * a Signature of its own that it keeps. Both sign with a token object, digest included, turn and turn about in one
 * process. {@code java -cp keystore/* HsmBench.java RESULT_FILE}, with the settings of the module in the environment.
 */
public class HsmBench {

  static final int ROUNDS = 3;
  static final long WARM_MILLIS = 1_500;
  static final long ROUND_MILLIS = 2_000;
  static final byte[] DATA = new byte[700];

  /** Signs once; made for one thread. */
  interface Signer {
    byte[] sign() throws Exception;
  }

  interface Maker {
    Signer make() throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    KeyStoreGate hall = new ModulesOfEnvironment(System.getenv()).open(Clock.systemUTC()).get(0);
    hall.abilities();
    Provider sun = sun();
    List<String> rows = new ArrayList<>();
    for (KeyAlgorithm algorithm : List.of(KeyAlgorithm.P_256, KeyAlgorithm.RSA_2048)) {
      Maker ours = ours(hall, algorithm);
      Maker peer = peer(sun, algorithm);
      for (int threads : new int[] {1, 2, 4}) {
        rows.add(compare(algorithm, threads, ours, peer));
      }
    }
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "[\n" + String.join(",\n", rows) + "\n]\n");
    System.exit(0);
  }

  static Maker ours(KeyStoreGate hall, KeyAlgorithm algorithm) {
    KeyHandle key = hall.create("bench-" + algorithm.name().toLowerCase(Locale.ROOT), algorithm);
    return () -> () -> hall.sign(key, algorithm.scheme(), DATA);
  }

  static Maker peer(Provider sun, KeyAlgorithm algorithm) throws Exception {
    KeyPairGenerator generator;
    if (algorithm == KeyAlgorithm.P_256) {
      generator = KeyPairGenerator.getInstance("EC", sun);
      generator.initialize(new ECGenParameterSpec("secp256r1"));
    } else {
      generator = KeyPairGenerator.getInstance("RSA", sun);
      generator.initialize(2048);
    }
    KeyPair pair = generator.generateKeyPair();
    return () -> {
      Signature kept = Signature.getInstance(algorithm.scheme().standardName(), sun);
      kept.initSign(pair.getPrivate());
      return () -> {
        kept.update(DATA);
        return kept.sign();
      };
    };
  }

  /** The library runs already, and the process is logged in: both belong to the key store beside it. */
  static Provider sun() throws Exception {
    String library = System.getenv("CERTHALL_KEYSTORE_BENCH_LIBRARY");
    Provider sun =
        Security.getProvider("SunPKCS11")
            .configure(
                "--name=bench\nlibrary=" + library + "\nslot=" + slot() + "\nomitInitialize=true\n"
                    + "attributes(generate,CKO_PRIVATE_KEY,*)={\nCKA_TOKEN=true\nCKA_SENSITIVE=true\n"
                    + "CKA_EXTRACTABLE=false\n}\n");
    String pin = Files.readString(Path.of(System.getenv("CERTHALL_KEYSTORE_BENCH_PIN_FILE"))).strip();
    KeyStore.getInstance("PKCS11", sun).load(null, pin.toCharArray());
    return sun;
  }

  static String slot() throws IOException {
    Process process = new ProcessBuilder("softhsm2-util", "--show-slots").start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher slot = Pattern.compile("(?m)^Slot (\\d+)").matcher(said);
    if (!slot.find()) {
      throw new IllegalStateException("SoftHSM shows no slot: " + said);
    }
    return slot.group(1);
  }

  static String compare(KeyAlgorithm algorithm, int threads, Maker ours, Maker peer) throws Exception {
    perSecond(threads, ours, WARM_MILLIS);
    perSecond(threads, peer, WARM_MILLIS);
    double[] mine = new double[ROUNDS];
    double[] theirs = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      mine[round] = perSecond(threads, ours, ROUND_MILLIS);
      theirs[round] = perSecond(threads, peer, ROUND_MILLIS);
    }
    String name = "hsm: SoftHSM " + algorithm.name() + " signatures, threads: " + threads;
    return row(name, median(mine), median(theirs));
  }

  static double perSecond(int threads, Maker maker, long millis) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CountDownLatch ready = new CountDownLatch(threads);
    List<Future<Double>> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Callable<Double> work =
          () -> {
            Signer signer = maker.make();
            signer.sign();
            ready.countDown();
            ready.await();
            long start = System.nanoTime();
            long end = start + TimeUnit.MILLISECONDS.toNanos(millis);
            long done = 0;
            while (System.nanoTime() < end) {
              signer.sign();
              done++;
            }
            return done * 1e9 / (System.nanoTime() - start);
          };
      all.add(pool.submit(work));
    }
    double sum = 0;
    for (Future<Double> one : all) {
      sum += one.get(5, TimeUnit.MINUTES);
    }
    pool.shutdown();
    return sum;
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    java.util.Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  static String row(String name, double value, double peer) {
    System.out.printf(Locale.ROOT, "%-48s %9.0f /s   SunPKCS11, kept Signature %9.0f /s%n", name, value, peer);
    return String.format(
        Locale.ROOT,
        "  {\"name\": \"%s\", \"value\": %.0f, \"unit\": \"1/s\", \"better\": \"higher\", \"peer\": \"SunPKCS11 with a kept"
            + " Signature\", \"peer_value\": %.0f, \"peer_version\": \"JDK %s\"}",
        name, value, peer, System.getProperty("java.version"));
  }
}
