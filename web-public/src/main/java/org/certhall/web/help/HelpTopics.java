package org.certhall.web.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** What the help centre answers, in the order in which people meet it. */
@Named("help")
@ApplicationScoped
public class HelpTopics {

  private static final List<Group> GROUPS =
      List.of(
          new Group(
              "token",
              List.of(
                  Topic.of("no-light"),
                  Topic.of("unknown-device"),
                  Topic.of("no-assistant"),
                  Topic.of("assistant-old"),
                  Topic.of("conflict"),
                  Topic.of("permission"),
                  Topic.of("proxy"),
                  Topic.of("browsers"))),
          new Group(
              "pin",
              List.of(Topic.of("wrong-pin"), Topic.of("locked", "unlock"), Topic.of("pin-rule"))),
          new Group(
              "certificate",
              List.of(
                  Topic.of("expired", "branches"),
                  Topic.of("revoked", "branches"),
                  Topic.of("new-certificate", "downloads"),
                  Topic.of("on-crl", "downloads"),
                  Topic.of("start-page"))),
          new Group(
              "order",
              List.of(
                  Topic.of("carrier"),
                  Topic.of("scan-rejected", "orders"),
                  Topic.of("how-long"),
                  Topic.of("open-order", "orders"))));

  public List<Group> getGroups() {
    return GROUPS;
  }

  /**
   * Topics of one kind.
   *
   * @param name the key of its heading
   */
  public record Group(String name, List<Topic> topics) {}

  /**
   * One thing that goes wrong.
   *
   * @param id its key and its anchor in the page
   * @param page the folder of the page that helps, or empty
   */
  public record Topic(String id, String page) {
    static Topic of(String id) {
      return new Topic(id, "");
    }

    static Topic of(String id, String page) {
      return new Topic(id, page);
    }

    /** The view behind {@link #page()}. */
    public String view() {
      return "/" + page + "/index.xhtml";
    }
  }
}
