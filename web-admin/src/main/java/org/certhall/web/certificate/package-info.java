/** Certificates at the counter and at the supervisor's desk. Every rule is behind the desks. */
package org.certhall.web.certificate;
