package org.certhall.authority.control;

/** Tells the audit trail, which knows this feature and is not known to it. */
public interface KeyStoreDeeds {

  /** A person has had a key store tried out. */
  void tried(String store, String outcome);
}
