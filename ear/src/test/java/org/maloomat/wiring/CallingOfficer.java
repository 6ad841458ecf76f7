package org.maloomat.wiring;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** An officer calls. */
@Stateless
@RunAs("officer")
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CallingOfficer extends Caller {}
