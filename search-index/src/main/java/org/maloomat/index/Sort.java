package org.maloomat.index;

/** Order of hits. Equal hits keep one order of their own, whatever came or went, so that paging neither repeats nor skips. */
public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST
}
