package org.maloomat.publicbody;

/**
 * Why the Act does not reach a body that people would expect it to reach.
 *
 * @param reason a sentence or two for the person who wants to ask
 * @param source address of the page the reason was read on
 */
public record OutsideAct(Names reason, String source) {}
