/** Where assistants ask for a release and give their receipts: no page calls these. */
package org.certhall.web.release;
