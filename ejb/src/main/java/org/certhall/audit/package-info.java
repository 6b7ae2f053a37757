/** The tamper-evident audit trail. */
package org.certhall.audit;
