package org.maloomat.index.lucene;

/** Names of the fields. Change {@link #SCHEMA} with any of them or with the analysis: an index of another schema is built anew. */
final class Fields {

    static final String SCHEMA = "6";

    static final String KEY = "key";
    static final String KEY_ORDER = "keyOrder";
    static final String FINGERPRINT = "fingerprint";
    static final String REQUEST = "request";
    static final String COLLECTION = "collection";
    static final String TITLE = "title";
    static final String DESCRIPTION = "description";
    static final String ANSWER = "answer";
    /** Everything a request says, its pages and names included; not stored. */
    static final String TEXT = "text";

    /** Names of body, district and topic. */
    static final String BODY_NAMES = "bodyNames";

    static final String DISTRICT_NAMES = "districtNames";
    static final String TOPIC_NAMES = "topicNames";
    /** Words of titles as they are completed: the collection, the folded word, and the word as written. */
    static final String COMPLETION = "completion";

    static final String LANGUAGE = "language";
    /** Keeps hits that are otherwise equal in one order: a hash of the key. */
    static final String TIE = "tie";

    static final String DAY = "day";
    /** Epoch millisecond by which a request is sorted. */
    static final String INSTANT = "instant";

    static final String PUBLISHED = "published";
    static final String PUBLIC_BODY = "publicBody";
    static final String PAGE_COUNT = "pages";

    static final String PAGE = "page";
    static final String PAGE_NUMBER = "pageNumber";
    static final String DOCUMENT_ID = "documentId";
    static final String DOCUMENT_NAME = "documentName";
    static final String DOCUMENT_KIND = "documentKind";
    static final String MACHINE_READ = "machineRead";

    private Fields() {}
}
