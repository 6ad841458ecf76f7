package org.maloomat.wiring;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** A releaser calls. */
@Stateless
@RunAs("releaser")
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CallingReleaser extends Caller {}
