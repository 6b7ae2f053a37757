package org.certhall.assistant.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {

  @TempDir private Path above;

  private Path path() {
    return above.resolve("home/assistant");
  }

  private void open(Path path, String rights) throws Exception {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
  }

  @Test
  void whenFirstRun_thenFolderAndFilesAreTheOwnersAlone() throws Exception {
    PrivateFolder folder = PrivateFolder.at(path());
    IdentityKey.in(folder);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(path().resolve("identity.jwk"))))
        .isEqualTo("rw-------");
  }

  @Test
  void whenRunAgain_thenTheIdentityIsTheSame() {
    String first = IdentityKey.in(PrivateFolder.at(path())).thumbprint();
    assertThat(IdentityKey.in(PrivateFolder.at(path())).thumbprint()).isEqualTo(first);
  }

  @Test
  void whenAnotherUserMayReadTheFolder_thenRefused() throws Exception {
    PrivateFolder.at(path());
    open(path(), "rwxr-x---");
    assertThatThrownBy(() -> PrivateFolder.at(path())).isInstanceOf(NotPrivateException.class);
  }

  @Test
  void whenAnotherUserMayReadTheKey_thenRefused() throws Exception {
    PrivateFolder folder = PrivateFolder.at(path());
    IdentityKey.in(folder);
    open(path().resolve("identity.jwk"), "rw-r--r--");
    assertThatThrownBy(() -> IdentityKey.in(folder)).isInstanceOf(NotPrivateException.class);
  }

  @Test
  void whenTheKeyIsALinkToSomewhereElse_thenRefused() throws Exception {
    PrivateFolder folder = PrivateFolder.at(path());
    Path elsewhere = Files.createFile(above.resolve("elsewhere"));
    open(elsewhere, "rw-------");
    Files.createSymbolicLink(path().resolve("identity.jwk"), elsewhere);
    assertThatThrownBy(() -> IdentityKey.in(folder)).isInstanceOf(NotPrivateException.class);
  }

  @Test
  void whenAWriteIsRepeated_thenTheFileIsWhole() {
    PrivateFolder folder = PrivateFolder.at(path());
    folder.write("x", new byte[] {1});
    folder.write("x", new byte[] {2, 3});
    assertThat(folder.read("x")).hasValue(new byte[] {2, 3});
    assertThat(folder.read("y")).isEmpty();
  }
}
