package org.maloomat.account;

import java.time.Instant;
import java.time.LocalDate;

/** A token as its owner sees it, without the secret. @param lastUsedOn null if never */
public record TokenDetails(long id, String label, Instant createdAt, LocalDate lastUsedOn) {}
