package org.maloomat.deadline;

/** A reason for which a statute allows more time; KP Act 2013 s.11(2) has all four. */
public enum ExtensionGround {
    LARGE_SEARCH,
    DIFFERENT_OFFICES,
    THIRD_PARTY,
    OTHER_BODIES
}
