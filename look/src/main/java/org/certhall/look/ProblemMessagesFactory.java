package org.certhall.look;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link ProblemMessages} in front of the Faces exception handler. */
public class ProblemMessagesFactory extends ExceptionHandlerFactory {

  public ProblemMessagesFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new ProblemMessages(getWrapped().getExceptionHandler());
  }
}
