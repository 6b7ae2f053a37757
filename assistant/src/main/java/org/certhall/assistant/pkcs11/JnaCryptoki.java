package org.certhall.assistant.pkcs11;

import com.sun.jna.Memory;
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

/** The functions of a maker's PKCS#11 library, with their arguments laid out as it wants them. */
final class JnaCryptoki implements Cryptoki {
  private static final int FOUND_AT_ONCE = 64;
  private static final long MAX_ATTRIBUTE = 1 << 20;
  private static final int MAX_SIGNATURE = 1024;

  private final MakersLibrary library;

  private JnaCryptoki(MakersLibrary library) {
    this.library = library;
  }

  static JnaCryptoki load(Path path) throws TokenException {
    return new JnaCryptoki(MakersLibrary.load(path));
  }

  @Override
  public List<Long> slotsWithToken() throws CryptokiException {
    return MakersLibrary.numbers(
        (array, count) -> library.call("C_GetSlotList", (byte) 1, array, count));
  }

  @Override
  public Set<Long> mechanisms(long slot) throws CryptokiException {
    return new LinkedHashSet<>(
        MakersLibrary.numbers(
            (array, count) ->
                library.call("C_GetMechanismList", Layout.ulong(slot), array, count)));
  }

  @Override
  public TokenFacts facts(long slot) throws CryptokiException {
    Memory info = Layout.tokenInfo();
    library.call("C_GetTokenInfo", Layout.ulong(slot), info);
    return Layout.facts(info);
  }

  @Override
  public long openSession(long slot) throws CryptokiException {
    Memory session = Layout.zeros(Layout.ULONG);
    NativeLong flags = Layout.ulong(Ck.F_SERIAL_SESSION | Ck.F_RW_SESSION);
    library.call("C_OpenSession", Layout.ulong(slot), flags, Pointer.NULL, Pointer.NULL, session);
    return Layout.readUlong(session, 0);
  }

  @Override
  public void closeSession(long session) throws CryptokiException {
    library.call("C_CloseSession", Layout.ulong(session));
  }

  @Override
  public void login(long session, long user, byte[] pin) throws CryptokiException {
    try (Memory secret = Layout.copied(pin)) {
      try {
        library.call(
            "C_Login", Layout.ulong(session), Layout.ulong(user), secret, Layout.ulong(pin.length));
      } finally {
        secret.clear();
      }
    }
  }

  @Override
  public void logout(long session) throws CryptokiException {
    library.call("C_Logout", Layout.ulong(session));
  }

  @Override
  public void initPin(long session, byte[] pin) throws CryptokiException {
    try (Memory secret = Layout.copied(pin)) {
      try {
        library.call("C_InitPIN", Layout.ulong(session), secret, Layout.ulong(pin.length));
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
        library.call(
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
    library.call("C_FindObjectsInit", handle, wanted.array(), Layout.ulong(wanted.count()));
    try {
      List<Long> found = new ArrayList<>();
      Memory array = Layout.zeros((long) FOUND_AT_ONCE * Layout.ULONG);
      Memory count = Layout.zeros(Layout.ULONG);
      do {
        library.call("C_FindObjects", handle, array, Layout.ulong(FOUND_AT_ONCE), count);
        found.addAll(MakersLibrary.list(array, Layout.readUlong(count, 0)));
      } while (Layout.readUlong(count, 0) > 0);
      return found;
    } finally {
      library.call("C_FindObjectsFinal", handle);
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
      library.call(
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
    library.call(
        "C_CreateObject",
        Layout.ulong(session),
        attributes.array(),
        Layout.ulong(attributes.count()),
        object);
    return Layout.readUlong(object, 0);
  }

  @Override
  public void destroy(long session, long object) throws CryptokiException {
    library.call("C_DestroyObject", Layout.ulong(session), Layout.ulong(object));
  }

  @Override
  public Made generateKeyPair(long session, long mechanism, Template publicKey, Template privateKey)
      throws CryptokiException {
    Layout.Attributes open = Layout.attributes(publicKey);
    Layout.Attributes secret = Layout.attributes(privateKey);
    Memory openObject = Layout.zeros(Layout.ULONG);
    Memory secretObject = Layout.zeros(Layout.ULONG);
    library.call(
        "C_GenerateKeyPair",
        Layout.ulong(session),
        Layout.mechanism(mechanism),
        open.array(),
        Layout.ulong(open.count()),
        secret.array(),
        Layout.ulong(secret.count()),
        openObject,
        secretObject);
    return new Made(Layout.readUlong(openObject, 0), Layout.readUlong(secretObject, 0));
  }

  @Override
  public long unwrapByOaep(long session, long by, byte[] wrapped, Template template)
      throws CryptokiException {
    Memory parameters = Layout.oaep();
    return unwrap(session, Layout.mechanism(Ck.M_RSA_PKCS_OAEP, parameters), by, wrapped, template);
  }

  @Override
  public long unwrapByAes(long session, long by, byte[] wrapped, Template template)
      throws CryptokiException {
    return unwrap(session, Layout.mechanism(Ck.M_AES_KEY_WRAP_PAD), by, wrapped, template);
  }

  private long unwrap(long session, Memory mechanism, long by, byte[] wrapped, Template template)
      throws CryptokiException {
    Layout.Attributes attributes = Layout.attributes(template);
    Memory object = Layout.zeros(Layout.ULONG);
    library.call(
        "C_UnwrapKey",
        Layout.ulong(session),
        mechanism,
        Layout.ulong(by),
        Layout.copied(wrapped),
        Layout.ulong(wrapped.length),
        attributes.array(),
        Layout.ulong(attributes.count()),
        object);
    return Layout.readUlong(object, 0);
  }

  @Override
  public long derive(long session, long by, byte[] point, Template template)
      throws CryptokiException {
    Layout.Attributes attributes = Layout.attributes(template);
    Memory object = Layout.zeros(Layout.ULONG);
    Memory other = Layout.copied(point);
    Memory parameters = Layout.ecdh(other);
    library.call(
        "C_DeriveKey",
        Layout.ulong(session),
        Layout.mechanism(Ck.M_ECDH1_DERIVE, parameters),
        Layout.ulong(by),
        attributes.array(),
        Layout.ulong(attributes.count()),
        object);
    return Layout.readUlong(object, 0);
  }

  @Override
  public byte[] sign(long session, long mechanism, long key, byte[] data) throws CryptokiException {
    NativeLong handle = Layout.ulong(session);
    library.call("C_SignInit", handle, Layout.mechanism(mechanism), Layout.ulong(key));
    Memory signature = Layout.zeros(MAX_SIGNATURE);
    Memory length = Layout.zeros(Layout.ULONG);
    Layout.writeUlong(length, 0, MAX_SIGNATURE);
    library.call(
        "C_Sign", handle, Layout.copied(data), Layout.ulong(data.length), signature, length);
    return signature.getByteArray(0, (int) Layout.readUlong(length, 0));
  }

  @Override
  public void close() {
    library.close();
  }
}
