package org.certhall.authority.boundary;

import org.certhall.authority.entity.KeyHandle;

/** A key and the number under which this connection knows its private half. */
record Pkcs11Key(long object, KeyHandle handle) {}
