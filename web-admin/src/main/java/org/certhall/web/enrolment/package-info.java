/**
 * The counter's page for blank tokens. Its script carries messages between the assistant beside it
 * and the hall; no PIN ever comes to either page or script.
 */
package org.certhall.web.enrolment;
