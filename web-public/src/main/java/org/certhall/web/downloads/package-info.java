/** The download centre: what a computer needs in order to trust this authority. */
package org.certhall.web.downloads;
