package org.maloomat.index;

/** Order of hits. Equal hits keep the order of their keys, so that paging neither repeats nor skips. */
public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST
}
