package org.certhall.web.api;

import jakarta.ws.rs.ext.Provider;
import org.certhall.look.ProblemAnswers;

/** Answers failed calls of this web as problem details (RFC 9457). */
@Provider
public class FailedCalls extends ProblemAnswers {}
