package org.certhall.web.badly;

import org.certhall.authority.entity.Sha256;

/** Knows a value of which no desk has ever told it. */
public class UnnamedValuePage {

  Sha256 hash;
}
