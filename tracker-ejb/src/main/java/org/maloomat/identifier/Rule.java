package org.maloomat.identifier;

/** Finds the identifiers of one family in a passage. Looks at each token a bounded number of times. */
interface Rule {
    void find(TokenizedText passage, Findings findings);
}
