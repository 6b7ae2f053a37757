package org.certhall.certificate.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.certhall.certificate.Fixtures;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** No bytes make the parsers of an answer throw anything but the named refusals. */
class PairAnswerProperties {

  private static final Set<ProblemType> REFUSALS =
      Set.of(ProblemType.KEY_ENVELOPE_MALFORMED, ProblemType.CSR_RESPONSE_MALFORMED);

  @Property(tries = 500)
  void anyBytes(@ForAll @Size(max = 400) byte[] bytes) {
    read(bytes);
  }

  @Property(tries = 2000)
  void goodFilesWithOneByteChanged(
      @ForAll("files") String file, @ForAll @IntRange(max = 1200) int place, @ForAll byte value) {
    byte[] der = Fixtures.bytes(file);
    der[place % der.length] = value;
    read(der);
  }

  @Property(tries = 500)
  void goodFilesWithAPieceCutOut(
      @ForAll("files") String file,
      @ForAll @IntRange(max = 1200) int from,
      @ForAll @IntRange(min = 1, max = 40) int length) {
    byte[] der = Fixtures.bytes(file);
    int start = from % der.length;
    int end = Math.min(der.length, start + length);
    byte[] cut = new byte[der.length - (end - start)];
    System.arraycopy(der, 0, cut, 0, start);
    System.arraycopy(der, end, cut, start, der.length - end);
    read(cut);
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(
        "envelope_good.der",
        "envelope_bare_identifier.der",
        "csr_response_pair.der",
        "csr_response_single.der");
  }

  /** What was read can be asked for everything, and says the same when read again. */
  private static void read(byte[] bytes) {
    check(bytes, Sm2EnvelopedKey::parse, Sm2EnvelopedKey::der);
    check(bytes, CsrResponse::parse, CsrResponse::der);
  }

  private static <T> void check(
      byte[] bytes, Function<byte[], T> parser, Function<T, byte[]> writer) {
    try {
      byte[] written = writer.apply(parser.apply(bytes));
      assertThat(writer.apply(parser.apply(written))).isEqualTo(written);
    } catch (Problem expected) {
      assertThat(REFUSALS).contains(expected.type());
    }
  }
}
