package org.certhall.pairing.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A call that the hall carries, and its answer; both sealed, and proved between the two ends. */
@Entity
@Table(name = "errand_call")
public class ErrandCall {

  @Id private String id;
  private String errand;
  private int number;
  private String name;
  private byte[] ask;
  private byte[] answer;
  @Version private long version;

  protected ErrandCall() {}

  public ErrandCall(String errand, int number, String name, byte[] sealedAsk) {
    this.id = idOf(errand, number);
    this.errand = errand;
    this.number = number;
    this.name = name;
    this.ask = sealedAsk.clone();
  }

  /** The first answer counts. */
  public void answer(byte[] sealed) {
    if (answer == null) {
      answer = sealed.clone();
    }
  }

  public static String idOf(String errand, int number) {
    return errand + "." + number;
  }

  /** The errand it belongs to. */
  public String errand() {
    return errand;
  }

  public String id() {
    return id;
  }

  public int number() {
    return number;
  }

  public String name() {
    return name;
  }

  public byte[] ask() {
    return ask.clone();
  }

  public boolean isAnswered() {
    return answer != null;
  }

  public byte[] answer() {
    return answer.clone();
  }
}
