package org.maloomat.notification;

/** A letter in words. */
public record WrittenLetter(Letter letter, String subject, String text) {}
