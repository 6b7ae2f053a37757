/**
 * The counter's page for tokens in hand whose administrator PIN was given out. Its script carries
 * messages between the assistant beside it and the hall; no PIN ever comes to either.
 */
package org.certhall.web.rotation;
