package org.certhall.assistant.pkcs11;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.util.List;

/**
 * Structures of PKCS#11 in memory. Its fields follow each other without gaps everywhere: on Windows
 * because the standard packs them, elsewhere because CK_ULONG is as wide as a pointer.
 */
final class Layout {
  static final int ULONG = NativeLong.SIZE;
  private static final int POINTER = Native.POINTER_SIZE;
  private static final int ATTRIBUTE = ULONG + POINTER + ULONG;
  private static final int TOKEN_INFO_TEXT = 32 + 32 + 16 + 16;
  private static final int TOKEN_INFO = TOKEN_INFO_TEXT + 11 * ULONG + 2 * 2 + 16;

  private Layout() {}

  static NativeLong ulong(long value) {
    return new NativeLong(value, true);
  }

  static long readUlong(Pointer at, long offset) {
    return ULONG == Long.BYTES ? at.getLong(offset) : Integer.toUnsignedLong(at.getInt(offset));
  }

  static void writeUlong(Pointer at, long offset, long value) {
    if (ULONG == Long.BYTES) {
      at.setLong(offset, value);
    } else {
      at.setInt(offset, (int) value);
    }
  }

  static Memory zeros(long bytes) {
    Memory memory = new Memory(Math.max(1, bytes));
    memory.clear();
    return memory;
  }

  static Memory copied(byte[] bytes) {
    Memory memory = zeros(bytes.length);
    memory.write(0, bytes, 0, bytes.length);
    return memory;
  }

  static Memory initializeArgs() {
    Memory args = zeros(4L * POINTER + ULONG + POINTER);
    writeUlong(args, 4L * POINTER, Ck.F_OS_LOCKING_OK);
    return args;
  }

  static Memory mechanism(long type) {
    Memory mechanism = zeros(ATTRIBUTE);
    writeUlong(mechanism, 0, type);
    return mechanism;
  }

  /** The parameters must be reachable for as long as the mechanism is used. */
  static Memory mechanism(long type, Memory parameters) {
    Memory mechanism = mechanism(type);
    mechanism.setPointer(ULONG, parameters);
    writeUlong(mechanism, ULONG + (long) POINTER, parameters.size());
    return mechanism;
  }

  /** CK_RSA_PKCS_OAEP_PARAMS: SHA-1, and no label. */
  static Memory oaep() {
    Memory parameters = zeros(3L * ULONG + POINTER + ULONG);
    writeUlong(parameters, 0, Ck.M_SHA_1);
    writeUlong(parameters, ULONG, Ck.G_MGF1_SHA1);
    writeUlong(parameters, 2L * ULONG, Ck.Z_DATA_SPECIFIED);
    return parameters;
  }

  /** CK_ECDH1_DERIVE_PARAMS: no derivation behind the secret, nothing shared. */
  static Memory ecdh(Memory point) {
    Memory parameters = zeros(2L * ULONG + POINTER + ULONG + POINTER);
    writeUlong(parameters, 0, Ck.D_NULL);
    writeUlong(parameters, 2L * ULONG + POINTER, point.size());
    parameters.setPointer(3L * ULONG + POINTER, point);
    return parameters;
  }

  static Memory tokenInfo() {
    return zeros(TOKEN_INFO);
  }

  static TokenFacts facts(Memory info) {
    return new TokenFacts(
        text(info, 0, 32),
        text(info, 32, 32),
        text(info, 64, 16),
        text(info, 80, 16),
        readUlong(info, TOKEN_INFO_TEXT),
        readUlong(info, TOKEN_INFO_TEXT + 6L * ULONG),
        readUlong(info, TOKEN_INFO_TEXT + 5L * ULONG));
  }

  private static String text(Memory info, long offset, int length) {
    return new String(info.getByteArray(offset, length), UTF_8).replace('\0', ' ').strip();
  }

  /** An array of CK_ATTRIBUTE, and behind it in the same memory the values it points to. */
  record Attributes(Memory array, int count) {}

  static Attributes attributes(Template template) {
    List<Template.Entry> entries = template.entries();
    List<byte[]> values = entries.stream().map(entry -> value(entry.value())).toList();
    long at = (long) ATTRIBUTE * entries.size();
    Memory array = zeros(at + values.stream().mapToLong(value -> aligned(value.length)).sum());
    for (int i = 0; i < entries.size(); i++) {
      byte[] value = values.get(i);
      array.write(at, value, 0, value.length);
      put(
          array,
          i,
          entries.get(i).type(),
          array.share(Math.min(at, array.size() - 1)),
          value.length);
      at += aligned(value.length);
    }
    return new Attributes(array, entries.size());
  }

  /** Some processors cannot read a number that does not begin at a multiple of its size. */
  private static long aligned(long length) {
    return (length + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
  }

  /** One attribute to be filled; without memory the library only tells its length. */
  static Memory attribute(long type, Pointer value, long length) {
    Memory attribute = zeros(ATTRIBUTE);
    put(attribute, 0, type, value, length);
    return attribute;
  }

  static long attributeLength(Memory attribute) {
    return readUlong(attribute, ULONG + (long) POINTER);
  }

  private static void put(Memory array, int index, long type, Pointer value, long length) {
    long at = (long) ATTRIBUTE * index;
    writeUlong(array, at, type);
    array.setPointer(at + ULONG, value);
    writeUlong(array, at + ULONG + POINTER, length);
  }

  private static byte[] value(Object value) {
    if (value instanceof Boolean flag) {
      return new byte[] {(byte) (flag ? 1 : 0)};
    }
    if (value instanceof Long number) {
      Memory memory = zeros(ULONG);
      writeUlong(memory, 0, number);
      return memory.getByteArray(0, ULONG);
    }
    return (byte[]) value;
  }
}
