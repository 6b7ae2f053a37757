package org.certhall.branch.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.certhall.branch.control.PasswordRule;
import org.certhall.branch.control.Passwords;
import org.certhall.branch.control.StaffStore;
import org.certhall.branch.entity.LoginName;
import org.certhall.branch.entity.Staff;
import org.certhall.rights.entity.HeldRole;
import org.certhall.rights.entity.StaffRole;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets the first administrator into a hall that has no staff yet; never a second time. */
@Singleton
@Startup
@DependsOn("DemoStaff")
public class FirstAdministrator {

  private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

  @Inject
  @ConfigProperty(name = "certhall.first-admin.name", defaultValue = "admin")
  private String name;

  @Inject
  @ConfigProperty(name = "certhall.first-admin.password")
  private Optional<String> password;

  @Inject private StaffStore staff;
  @Inject private Passwords passwords;

  @PostConstruct
  void admit() {
    if (!staff.isEmpty()) {
      return;
    }
    if (password.isEmpty()) {
      LOG.warning(
          "Nobody can sign in to the console yet: set certhall.first-admin.password and start"
              + " again.");
      return;
    }
    LoginName login = new LoginName(name);
    PasswordRule.check(login, password.get());
    Staff first = new Staff(login, login.text(), passwords.hash(password.get()));
    first.entrust(HeldRole.ofTheWholeCa(StaffRole.ADMINISTRATOR));
    staff.add(first);
    LOG.log(
        Level.INFO,
        "The first administrator is {0}. Take certhall.first-admin.password out of the"
            + " configuration now.",
        login);
  }
}
