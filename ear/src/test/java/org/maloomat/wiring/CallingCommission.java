package org.maloomat.wiring;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** The commission calls. */
@Stateless
@RunAs("commission")
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CallingCommission extends Caller {}
