package org.certhall.scheduler;

import jakarta.ejb.Singleton;

/** All jobs of the hall and when they run. */
@Singleton
public class Timetable {}
