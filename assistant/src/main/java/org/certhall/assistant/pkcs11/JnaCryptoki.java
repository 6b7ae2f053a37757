package org.certhall.assistant.pkcs11;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;

/** A maker's PKCS#11 library. */
final class JnaCryptoki implements Cryptoki {
  private static final int FOUND_AT_ONCE = 64;
  private static final long MAX_ATTRIBUTE = 1 << 20;
  private static final int MAX_SIGNATURE = 1024;

  private final NativeLibrary library;

  /** Whether another user of the library in this process had started it; then he ends it. */
  private final boolean foreign;

  private JnaCryptoki(NativeLibrary library, boolean foreign) {
    this.library = library;
    this.foreign = foreign;
  }

  static JnaCryptoki load(Path path) throws TokenException {
    try {
      NativeLibrary library = NativeLibrary.getInstance(path.toString());
      long code = invoke(library, "C_Initialize", Layout.initializeArgs());
      if (code != Ck.R_OK && code != Ck.R_ALREADY_INITIALIZED) {
        throw new CryptokiException("C_Initialize", code).translated();
      }
      return new JnaCryptoki(library, code == Ck.R_ALREADY_INITIALIZED);
    } catch (UnsatisfiedLinkError e) {
      throw new TokenException(TokenFault.DEVICE, path + " is not a PKCS#11 library here", e);
    }
  }

  private static long invoke(NativeLibrary library, String function, Object... arguments) {
    NativeLong code =
        (NativeLong) library.getFunction(function).invoke(NativeLong.class, arguments);
    return Layout.ULONG == Long.BYTES ? code.longValue() : Integer.toUnsignedLong(code.intValue());
  }

  private void call(String function, Object... arguments) throws CryptokiException {
    long code = invoke(library, function, arguments);
    if (code != Ck.R_OK) {
      throw new CryptokiException(function, code);
    }
  }

  @Override
  public List<Long> slotsWithToken() throws CryptokiException {
    return numbers((array, count) -> call("C_GetSlotList", (byte) 1, array, count));
  }

  @Override
  public Set<Long> mechanisms(long slot) throws CryptokiException {
    return new LinkedHashSet<>(
        numbers((array, count) -> call("C_GetMechanismList", Layout.ulong(slot), array, count)));
  }

  /** A function that is asked twice: how many, and which. */
  private interface Listing {
    void into(Pointer array, Memory count) throws CryptokiException;
  }

  private static List<Long> numbers(Listing listing) throws CryptokiException {
    Memory count = Layout.zeros(Layout.ULONG);
    listing.into(Pointer.NULL, count);
    // Room for one that was plugged in between the two questions.
    long room = Layout.readUlong(count, 0) + 8;
    Memory array = Layout.zeros(room * Layout.ULONG);
    Layout.writeUlong(count, 0, room);
    listing.into(array, count);
    return list(array, Layout.readUlong(count, 0));
  }

  private static List<Long> list(Memory array, long count) {
    List<Long> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      list.add(Layout.readUlong(array, (long) i * Layout.ULONG));
    }
    return list;
  }

  @Override
  public TokenFacts facts(long slot) throws CryptokiException {
    Memory info = Layout.tokenInfo();
    call("C_GetTokenInfo", Layout.ulong(slot), info);
    return Layout.facts(info);
  }

  @Override
  public long openSession(long slot) throws CryptokiException {
    Memory session = Layout.zeros(Layout.ULONG);
    NativeLong flags = Layout.ulong(Ck.F_SERIAL_SESSION | Ck.F_RW_SESSION);
    call("C_OpenSession", Layout.ulong(slot), flags, Pointer.NULL, Pointer.NULL, session);
    return Layout.readUlong(session, 0);
  }

  @Override
  public void closeSession(long session) throws CryptokiException {
    call("C_CloseSession", Layout.ulong(session));
  }

  @Override
  public void login(long session, long user, byte[] pin) throws CryptokiException {
    try (Memory secret = Layout.copied(pin)) {
      try {
        call(
            "C_Login", Layout.ulong(session), Layout.ulong(user), secret, Layout.ulong(pin.length));
      } finally {
        secret.clear();
      }
    }
  }

  @Override
  public void logout(long session) throws CryptokiException {
    call("C_Logout", Layout.ulong(session));
  }

  @Override
  public void initPin(long session, byte[] pin) throws CryptokiException {
    try (Memory secret = Layout.copied(pin)) {
      try {
        call("C_InitPIN", Layout.ulong(session), secret, Layout.ulong(pin.length));
      } finally {
        secret.clear();
      }
    }
  }

  @Override
  public void setPin(long session, byte[] current, byte[] next) throws CryptokiException {
    try (Memory before = Layout.copied(current);
        Memory after = Layout.copied(next)) {
      try {
        call(
            "C_SetPIN",
            Layout.ulong(session),
            before,
            Layout.ulong(current.length),
            after,
            Layout.ulong(next.length));
      } finally {
        before.clear();
        after.clear();
      }
    }
  }

  @Override
  public List<Long> find(long session, Template template) throws CryptokiException {
    NativeLong handle = Layout.ulong(session);
    Layout.Attributes wanted = Layout.attributes(template);
    call("C_FindObjectsInit", handle, wanted.array(), Layout.ulong(wanted.count()));
    try {
      List<Long> found = new ArrayList<>();
      Memory array = Layout.zeros((long) FOUND_AT_ONCE * Layout.ULONG);
      Memory count = Layout.zeros(Layout.ULONG);
      do {
        call("C_FindObjects", handle, array, Layout.ulong(FOUND_AT_ONCE), count);
        found.addAll(list(array, Layout.readUlong(count, 0)));
      } while (Layout.readUlong(count, 0) > 0);
      return found;
    } finally {
      call("C_FindObjectsFinal", handle);
    }
  }

  @Override
  public Optional<byte[]> bytes(long session, long object, long attribute)
      throws CryptokiException {
    Memory asked = Layout.attribute(attribute, Pointer.NULL, 0);
    if (!shown(session, object, asked)) {
      return Optional.empty();
    }
    long length = Layout.attributeLength(asked);
    if (length < 0 || length > MAX_ATTRIBUTE) {
      return Optional.empty();
    }
    Memory value = Layout.zeros(length);
    Memory filled = Layout.attribute(attribute, value, length);
    return shown(session, object, filled)
        ? Optional.of(value.getByteArray(0, (int) Layout.attributeLength(filled)))
        : Optional.empty();
  }

  private boolean shown(long session, long object, Memory attribute) throws CryptokiException {
    try {
      call(
          "C_GetAttributeValue",
          Layout.ulong(session),
          Layout.ulong(object),
          attribute,
          Layout.ulong(1));
      return true;
    } catch (CryptokiException e) {
      if (e.code() == Ck.R_ATTRIBUTE_TYPE_INVALID || e.code() == Ck.R_ATTRIBUTE_SENSITIVE) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public OptionalLong number(long session, long object, long attribute) throws CryptokiException {
    Optional<byte[]> value = bytes(session, object, attribute);
    if (value.isEmpty()) {
      return OptionalLong.empty();
    }
    byte[] number = value.get();
    if (number.length == 1) {
      return OptionalLong.of(number[0]);
    }
    return number.length == Layout.ULONG
        ? OptionalLong.of(Layout.readUlong(Layout.copied(number), 0))
        : OptionalLong.empty();
  }

  @Override
  public long create(long session, Template template) throws CryptokiException {
    Layout.Attributes attributes = Layout.attributes(template);
    Memory object = Layout.zeros(Layout.ULONG);
    call(
        "C_CreateObject",
        Layout.ulong(session),
        attributes.array(),
        Layout.ulong(attributes.count()),
        object);
    return Layout.readUlong(object, 0);
  }

  @Override
  public void destroy(long session, long object) throws CryptokiException {
    call("C_DestroyObject", Layout.ulong(session), Layout.ulong(object));
  }

  @Override
  public void generateKeyPair(long session, long mechanism, Template publicKey, Template privateKey)
      throws CryptokiException {
    Layout.Attributes open = Layout.attributes(publicKey);
    Layout.Attributes secret = Layout.attributes(privateKey);
    call(
        "C_GenerateKeyPair",
        Layout.ulong(session),
        Layout.mechanism(mechanism),
        open.array(),
        Layout.ulong(open.count()),
        secret.array(),
        Layout.ulong(secret.count()),
        Layout.zeros(Layout.ULONG),
        Layout.zeros(Layout.ULONG));
  }

  @Override
  public byte[] sign(long session, long mechanism, long key, byte[] data) throws CryptokiException {
    NativeLong handle = Layout.ulong(session);
    call("C_SignInit", handle, Layout.mechanism(mechanism), Layout.ulong(key));
    Memory signature = Layout.zeros(MAX_SIGNATURE);
    Memory length = Layout.zeros(Layout.ULONG);
    Layout.writeUlong(length, 0, MAX_SIGNATURE);
    call("C_Sign", handle, Layout.copied(data), Layout.ulong(data.length), signature, length);
    return signature.getByteArray(0, (int) Layout.readUlong(length, 0));
  }

  @Override
  public void close() {
    if (!foreign) {
      invoke(library, "C_Finalize", Pointer.NULL);
    }
  }
}
