package org.certhall.branch.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.certhall.Wiring;
import org.certhall.branch.control.StaffStore;
import org.certhall.branch.entity.LoginName;
import org.certhall.branch.entity.PasswordHash;
import org.certhall.branch.entity.Staff;
import org.certhall.database.MemoryDatabase;
import org.certhall.rights.entity.HeldRole;
import org.certhall.rights.entity.StaffRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaffStoreTest {

  private final MemoryDatabase database = new MemoryDatabase();
  private final StaffStore store =
      new Wiring(database)
          .with(StaffStore.class, JpaStaffStore.class.getName())
          .get(StaffStore.class);

  @BeforeEach
  void hire() {
    for (String name : List.of("zz-a_b", "zz-axb", "zz-chief", "zz-second")) {
      database.inTransaction(() -> add(name));
    }
  }

  private Staff add(String name) {
    Staff added = colleague(name);
    store.add(added);
    return added;
  }

  private Staff lock(LoginName name) {
    Staff locked = store.find(name).orElseThrow();
    locked.lock();
    return locked;
  }

  private static Staff colleague(String name) {
    Staff colleague = new Staff(new LoginName(name), "秋 " + name, new PasswordHash("$argon2id$"));
    if (name.contains("chief") || name.contains("second")) {
      colleague.entrust(HeldRole.ofTheWholeCa(StaffRole.ADMINISTRATOR));
    }
    return colleague;
  }

  @AfterEach
  void close() {
    database.close();
  }

  private List<String> found(String text, int first, int most) {
    return database.inTransaction(
        () -> store.page(text, first, most).stream().map(one -> one.loginName().text()).toList());
  }

  @Test
  void whenSearched_thenTheTextIsFoundAsItStands() {
    assertThat(found("zz-a_b", 0, 9)).containsExactly("zz-a_b");
    assertThat(found("秋 ZZ-", 1, 2)).containsExactly("zz-axb", "zz-chief");
    assertThat(found("%", 0, 9)).isEmpty();
    assertThat(found("!", 0, 9)).isEmpty();
    assertThat(found("' or '1'='1", 0, 9)).isEmpty();
    assertThat(database.inTransaction(() -> store.count("zz-"))).isEqualTo(4);
  }

  @Test
  void whenAdministratorsAreCounted_thenLockedOnesAndTheOneInQuestionAreNot() {
    LoginName chief = new LoginName("zz-chief");
    LoginName second = new LoginName("zz-second");
    long others = database.inTransaction(() -> store.otherAdministrators(chief));

    database.inTransaction(() -> lock(second));

    assertThat(database.inTransaction(() -> store.otherAdministrators(chief)))
        .isEqualTo(others - 1);
    assertThat(database.inTransaction(() -> store.otherAdministrators(second))).isEqualTo(others);
  }
}
