package org.certhall.assistant.release;

/** Hears how far a release has come, for the page that says "do not unplug". */
public interface Progress {

  /** Called before the step is taken, on the thread of the release. */
  void entering(ReleaseStep step);
}
