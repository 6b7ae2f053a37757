/** The auditor's page: the trail, found again by time, person, deed and order, and its check. */
package org.certhall.web.audit;
