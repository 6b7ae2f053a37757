/** Where the calls of machines begin, and how a failed one is answered. */
package org.certhall.web.api;
