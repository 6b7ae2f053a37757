/** Certification authorities and the keys of the hall. */
package org.certhall.authority;
