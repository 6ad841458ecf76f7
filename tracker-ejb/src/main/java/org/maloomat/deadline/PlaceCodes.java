package org.maloomat.deadline;

/** Which codes of places and bodies exist: the body directory knows, which this feature does not. */
public interface PlaceCodes {
    boolean knowsDivision(String code);

    boolean knowsDistrict(String code);

    boolean knowsBodyClass(String code);

    boolean knowsBody(String code);
}
