package org.certhall.web.badly;

import org.certhall.audit.control.TrailCheck;

/** Works by a rule itself. */
public class RulePage {

  TrailCheck check;
}
