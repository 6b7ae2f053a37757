package org.certhall.bench;

/**
 * What XiPKI and cfssl reached on a two-core machine on which Payara Micro answered {@code hello}
 * so often a second; they are not run again, so ceilings are compared with ceilings.
 */
final class Peers {

  static final String XIPKI = "6.7.1-SNAPSHOT, Tomcat, PostgreSQL 15";
  static final String CFSSL = "PostgreSQL 15";

  /** The middle of what Payara Micro answered by JAX-RS on that machine, warm. */
  static final double HELLO = 12_780;

  private Peers() {}
}
