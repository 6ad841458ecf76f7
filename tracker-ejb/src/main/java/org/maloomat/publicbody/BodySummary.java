package org.maloomat.publicbody;

/**
 * A body in a list.
 *
 * @param code such as {@code KP-POLICE-DPO-SWAT}
 * @param district a district's code, or null for a body that sits outside the province
 * @param statute the code of the law that binds it, such as {@code PK-KP-2013}
 * @param outsideAct true if nobody can ask it under that law
 * @param verified false if its row rests on general knowledge and not on a source that was read
 */
public record BodySummary(
        String code,
        Names name,
        BodyKind kind,
        String district,
        String statute,
        boolean outsideAct,
        boolean verified) {}
