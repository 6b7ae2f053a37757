package org.certhall.database.control;

/** What is answered must not be lost by a power cut. */
public interface Durability {

  /** Returns when everything committed so far is on disk. Call it after the commit. */
  void sync();
}
