package org.certhall.certificate.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.ResponseData;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.control.KeyStores;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.certificate.entity.StatusRequest;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * Answers what certificates are worth (RFC 6960, RFC 5019). A signed answer is kept and given again
 * until half its life is over or its authority has revoked anything: the epoch is read for each
 * request, so a revocation is in the next answer of every node.
 */
public final class StatusAnswers {

  private static final int KEPT_AT_MOST = 100_000;

  private final KeyTrouble trouble;
  private final Responders responders;
  private final StatusStore store;
  private final KeyStores keys;
  private final Clock clock;
  private final Duration validity;
  private final Cache<CertID, Kept> kept = Caffeine.newBuilder().maximumSize(KEPT_AT_MOST).build();

  private record Kept(StatusAnswer answer, long epoch) {}

  public StatusAnswers(
      AuthorityStore authorities,
      ResponderStore responders,
      StatusStore store,
      KeyStores keys,
      Clock clock,
      Duration validity) {
    this.trouble = new KeyTrouble(clock);
    this.responders = new Responders(authorities, responders, keys, trouble, clock);
    this.store = new KeptStatuses(store);
    this.keys = keys;
    this.clock = clock;
    this.validity = validity;
  }

  /** Answers the DER of a request, whatever it is. */
  public StatusAnswer answer(byte[] der) {
    try {
      return answerNow(der);
    } catch (Problem problem) {
      if (problem.type() != ProblemType.KEY_STORE_AWAY) {
        throw problem;
      }
      return error(OCSPResponseStatus.TRY_LATER);
    }
  }

  private StatusAnswer answerNow(byte[] der) {
    StatusRequest request;
    try {
      request = StatusRequest.parse(der);
    } catch (Problem malformed) {
      return error(OCSPResponseStatus.MALFORMED_REQUEST);
    }
    AuthorityIds ids = responders.ids();
    Optional<AuthorityName> authority =
        request.ids().stream().map(ids::find).flatMap(Optional::stream).findFirst();
    if (authority.isEmpty()) {
      return error(OCSPResponseStatus.UNAUTHORIZED);
    }
    Optional<ActiveResponder> responder = responders.of(authority.get());
    if (responder.isEmpty()) {
      return error(OCSPResponseStatus.TRY_LATER);
    }
    try {
      return isKept(request)
          ? keptOrSigned(request.ids().get(0), authority.get(), responder.get())
          : signed(request, authority.get(), responder.get());
    } catch (KeyAwayException away) {
      trouble.tell(authority.get(), away.getCause());
      return error(OCSPResponseStatus.TRY_LATER);
    }
  }

  /** Nobody else may be given an answer with a nonce. */
  private static boolean isKept(StatusRequest request) {
    return request.nonce().isEmpty() && request.ids().size() == 1;
  }

  private StatusAnswer keptOrSigned(CertID id, AuthorityName authority, ActiveResponder responder) {
    Kept before = kept.getIfPresent(id);
    if (before != null && isFresh(before.answer()) && before.epoch() == store.epochOf(authority)) {
      return before.answer();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    StatusAtEpoch status = statusOf(authority, id);
    StatusDraft draft = new StatusDraft(now, until(now, responder));
    draft.add(id, status);
    byte[] der = sign(draft, responder);
    if (!status.issued()) {
      // It may be issued in the next moment, and that changes no epoch.
      return StatusAnswer.forOne(der, now);
    }
    StatusAnswer answer = StatusAnswer.forAnybody(der, now, until(now, responder));
    kept.put(id, new Kept(answer, status.epoch()));
    return answer;
  }

  private boolean isFresh(StatusAnswer answer) {
    return clock.instant().isBefore(answer.producedAt().plus(validity.dividedBy(2)));
  }

  private StatusAnswer signed(
      StatusRequest request, AuthorityName authority, ActiveResponder responder) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    StatusDraft draft = new StatusDraft(now, until(now, responder));
    AuthorityIds ids = responders.ids();
    for (CertID id : request.ids()) {
      if (ids.find(id).filter(authority::equals).isPresent()) {
        draft.add(id, statusOf(authority, id));
      } else {
        draft.addUnknown(id);
      }
    }
    draft.repeat(request.nonce());
    return StatusAnswer.forOne(sign(draft, responder), now);
  }

  private StatusAtEpoch statusOf(AuthorityName authority, CertID id) {
    SerialNumber serial;
    try {
      serial = new SerialNumber(id.getSerialNumber().getValue());
    } catch (Problem noSerial) {
      return StatusAtEpoch.NEVER_ISSUED;
    }
    return store.statusOf(authority, serial);
  }

  /** No answer outlives the certificate of who gave it. */
  private Instant until(Instant now, ActiveResponder responder) {
    Instant end = now.plus(validity);
    return end.isBefore(responder.notAfter()) ? end : responder.notAfter();
  }

  private byte[] sign(StatusDraft draft, ActiveResponder responder) {
    ResponseData data = draft.by(responder.id());
    return StatusDraft.signed(data, responder, signature(data, responder));
  }

  private byte[] signature(ResponseData data, ActiveResponder responder) {
    try {
      return keys.sign(responder.key(), responder.scheme(), Octets.of(data));
    } catch (RuntimeException away) {
      throw new KeyAwayException(away);
    }
  }

  /** Whatever a key store says when it does not sign: the caller may ask again, and is told so. */
  private static final class KeyAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyAwayException(RuntimeException cause) {
      super(cause);
    }
  }

  private StatusAnswer error(int status) {
    return StatusAnswer.error(status, clock.instant());
  }
}
