package org.certhall.certificate.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.control.Issuer;
import org.certhall.authority.control.KeyStoreState;
import org.certhall.authority.control.KeyStores;
import org.certhall.authority.entity.Authority;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.authority.entity.KeyFamily;
import org.certhall.authority.entity.KeyStoreName;
import org.certhall.certificate.control.AuthorityRequest;
import org.certhall.certificate.control.OutsideCertificate;
import org.certhall.certificate.entity.CertificationRequest;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Right;

/** Where the administrator founds authorities and sees how each is. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuthorityDesk {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  @EJB FoundingDesk founding;
  @Inject AuthorityStore authorities;
  @Inject KeyStores keys;
  @Inject AuthorityStates states;

  @Needs(Right.MANAGE_AUTHORITIES)
  public List<AuthorityState> all() {
    return authorities.all().stream().map(states::of).toList();
  }

  @Needs(Right.MANAGE_AUTHORITIES)
  public AuthorityState see(String name) {
    return states.of(known(name));
  }

  /** The key stores in which a new key can be made, by name. */
  @Needs(Right.MANAGE_AUTHORITIES)
  public List<String> keyStores() {
    return keys.states().stream().map(KeyStoreState::name).map(KeyStoreName::value).toList();
  }

  /**
   * Founds an authority up to its responder; one that somebody outside shall certify, up to its
   * request. Broken off, it goes on with {@link #resumeByAdministrator}.
   */
  @Needs(Right.MANAGE_AUTHORITIES)
  public AuthorityState foundByAdministrator(NewAuthority wanted) {
    AuthorityName name = free(wanted.name());
    KeyStoreName store = new KeyStoreName(wanted.keyStore());
    String subject = AuthoritySubject.of(wanted.organisation(), wanted.commonName());
    if (!keys.abilities(store).contains(wanted.algorithm())) {
      throw Problem.of(ProblemType.KEY_ALGORITHM_NOT_OFFERED, store, wanted.algorithm())
          .at("algorithm");
    }
    if (wanted.isOutside()) {
      founding.registerForOutside(name, subject, store, wanted.algorithm());
      founding.publishFirstList(name);
      return states.of(known(name.value()));
    }
    founding.register(name, subject, store, wanted.algorithm(), issuer(wanted, name));
    return resumeByAdministrator(name.value());
  }

  /** Does what is left to do after a crash, or while a key store was away. */
  @Needs(Right.MANAGE_AUTHORITIES)
  public AuthorityState resumeByAdministrator(String name) {
    AuthorityName known = known(name).name();
    founding.publishFirstList(known);
    if (!known(name).isOutside()) {
      founding.certify(known);
    }
    if (known(name).isReady()) {
      founding.appointResponder(known);
    }
    return states.of(known(name));
  }

  /** PKCS#10, for who shall certify it outside. */
  @Needs(Right.MANAGE_AUTHORITIES)
  public CertificationRequest requestOf(String name) {
    Authority authority = known(name);
    if (!authority.isOutside()) {
      throw Problem.of(ProblemType.NOT_FOUND);
    }
    return AuthorityRequest.of(Issuer.of(authority, keys), keys);
  }

  /**
   * Takes the certificate from outside.
   *
   * @param certificate of the authority, PEM or DER
   * @param issuer of who signed it, likewise
   */
  @Needs(Right.MANAGE_AUTHORITIES)
  public AuthorityState acceptByAdministrator(String name, byte[] certificate, byte[] issuer) {
    AuthorityName known = known(name).name();
    founding.accept(known, OutsideCertificate.read(certificate, issuer));
    founding.appointResponder(known);
    return states.of(known(name));
  }

  /** Organisations are certified by it from now on. */
  @Needs(Right.MANAGE_AUTHORITIES)
  public AuthorityState putInChargeByAdministrator(String name) {
    founding.putInCharge(known(name).name());
    return states.of(known(name));
  }

  private Authority known(String name) {
    return authorities
        .find(new AuthorityName(name))
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }

  private AuthorityName free(String text) {
    if (text == null || !NAME.matcher(text).matches()) {
      throw Problem.of(ProblemType.AUTHORITY_NAME_WRONG).at("name");
    }
    AuthorityName name = new AuthorityName(text);
    if (authorities.find(name).isPresent()) {
      throw Problem.of(ProblemType.AUTHORITY_NAME_TAKEN).at("name");
    }
    return name;
  }

  /** A root; and of one's own kind, so that one library reads the whole chain. */
  private AuthorityName issuer(NewAuthority wanted, AuthorityName name) {
    if (name.value().equals(wanted.issuer())) {
      return name;
    }
    return authorities.all().stream()
        .filter(root -> root.name().value().equals(wanted.issuer()))
        .filter(root -> root.isRoot() && root.isReady())
        .filter(root -> root.family() == KeyFamily.of(wanted.algorithm()))
        .findFirst()
        .map(Authority::name)
        .orElseThrow(() -> Problem.of(ProblemType.AUTHORITY_ISSUER_UNFIT).at("issuer"));
  }
}
