package org.certhall.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.certhall.web.branch.Rights;

/**
 * The menu of the signed-in colleague. A page without its right is not shown, nor one that this
 * hall does not have; the boundaries decide all the same.
 */
@Named
@RequestScoped
public class Desks {

  static final List<Desk> ALL =
      List.of(
          new Desk("review", List.of(new Place("/order/queue", "REVIEW_ORDER"))),
          new Desk(
              "counter",
              List.of(
                  new Place("/order/find", "SEE_ORDER"),
                  new Place("/subscriber/index", "SEE_SUBSCRIBER"),
                  new Place("/subscriber/register", "REGISTER_SUBSCRIBER"),
                  new Place("/certificate/index", "SEE_CERTIFICATE"),
                  new Place("/certificate/certify", "CERTIFY_REQUEST"),
                  new Place("/enrolment/enrol", "ENROL_TOKEN"),
                  new Place("/rotation/rotate", "REPLACE_ADMINISTRATOR_PIN"))),
          new Desk(
              "authority",
              List.of(
                  new Place("/certificate/revoke", "REVOKE_CERTIFICATE"),
                  new Place("/authority/index", "MANAGE_AUTHORITIES"),
                  new Place("/authority/keystores", "MANAGE_AUTHORITIES"))),
          new Desk("audit", List.of(new Place("/audit/trail", "READ_AUDIT"))),
          new Desk(
              "system",
              List.of(
                  new Place("/branch/staff", "MANAGE_STAFF"),
                  new Place("/pairing/assistants", "MANAGE_PAIRINGS"),
                  new Place("/pairing/key", "ROLL_OVER_HALL_KEY"))));

  @Inject private Rights rights;

  private List<Desk> mine;

  public List<Desk> getMine() {
    if (mine == null) {
      mine =
          ALL.stream()
              .map(
                  desk -> new Desk(desk.name(), desk.places().stream().filter(this::open).toList()))
              .filter(desk -> !desk.places().isEmpty())
              .toList();
    }
    return mine;
  }

  private boolean open(Place place) {
    return rights.may(place.right());
  }

  /**
   * Pages of one kind of work.
   *
   * @param name the key of its heading
   */
  public record Desk(String name, List<Place> places) {}

  /** One page, and the right without which it is not shown. */
  public record Place(String address, String right) {
    /** The key of its name. */
    public String text() {
      return "place" + address.replace('/', '.');
    }
  }
}
