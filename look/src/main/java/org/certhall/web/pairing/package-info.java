/** What the page's script asks the hall about the assistant beside the browser. */
package org.certhall.web.pairing;
