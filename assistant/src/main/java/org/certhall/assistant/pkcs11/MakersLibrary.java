package org.certhall.assistant.pkcs11;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;

/** A maker's library in this process: its functions are called by name, and it is started once. */
final class MakersLibrary {

  private final NativeLibrary library;

  /** Whether another user of the library in this process had started it; then he ends it. */
  private final boolean foreign;

  private MakersLibrary(NativeLibrary library, boolean foreign) {
    this.library = library;
    this.foreign = foreign;
  }

  static MakersLibrary load(Path path) throws TokenException {
    try {
      NativeLibrary library = NativeLibrary.getInstance(path.toString());
      long code = invoke(library, "C_Initialize", Layout.initializeArgs());
      if (code != Ck.R_OK && code != Ck.R_ALREADY_INITIALIZED) {
        throw new CryptokiException("C_Initialize", code).translated();
      }
      return new MakersLibrary(library, code == Ck.R_ALREADY_INITIALIZED);
    } catch (UnsatisfiedLinkError e) {
      throw new TokenException(TokenFault.DEVICE, path + " is not a PKCS#11 library here", e);
    }
  }

  void call(String function, Object... arguments) throws CryptokiException {
    long code = invoke(library, function, arguments);
    if (code != Ck.R_OK) {
      throw new CryptokiException(function, code);
    }
  }

  private static long invoke(NativeLibrary library, String function, Object... arguments) {
    NativeLong code =
        (NativeLong) library.getFunction(function).invoke(NativeLong.class, arguments);
    return Layout.ULONG == Long.BYTES ? code.longValue() : Integer.toUnsignedLong(code.intValue());
  }

  /** A function that is asked twice: how many, and which. */
  interface Listing {
    void into(Pointer array, Memory count) throws CryptokiException;
  }

  static List<Long> numbers(Listing listing) throws CryptokiException {
    Memory count = Layout.zeros(Layout.ULONG);
    listing.into(Pointer.NULL, count);
    // Room for one that was plugged in between the two questions.
    long room = Layout.readUlong(count, 0) + 8;
    Memory array = Layout.zeros(room * Layout.ULONG);
    Layout.writeUlong(count, 0, room);
    listing.into(array, count);
    return list(array, Layout.readUlong(count, 0));
  }

  static List<Long> list(Memory array, long count) {
    List<Long> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      list.add(Layout.readUlong(array, (long) i * Layout.ULONG));
    }
    return list;
  }

  void close() {
    if (!foreign) {
      invoke(library, "C_Finalize", Pointer.NULL);
    }
  }
}
