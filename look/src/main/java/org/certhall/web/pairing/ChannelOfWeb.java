package org.certhall.web.pairing;

import org.certhall.pairing.boundary.AssistantChannel;

/** Each web has one bean that says at which desk its pages speak of assistants. */
public interface ChannelOfWeb {

  AssistantChannel desk();
}
