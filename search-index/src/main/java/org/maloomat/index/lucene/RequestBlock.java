package org.maloomat.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.maloomat.index.FacetName;
import org.maloomat.index.IndexedDocument;
import org.maloomat.index.IndexedText;
import org.maloomat.index.language.WordBreaker;

/** The index entries of one request: a page each, then the request. */
final class RequestBlock {

    static final FacetsConfig FACETS = new FacetsConfig();

    /** Stands between the parts of a completion term; no word holds it. */
    static final char BETWEEN = '\u0001';

    private static final int SHORTEST_COMPLETION = 4;
    private static final int LONGEST_COMPLETION = 60;
    private static final int LONGEST_FACET_VALUE = 300;
    private static final FieldType HIGHLIGHTED = new FieldType(TextField.TYPE_STORED);

    static {
        HIGHLIGHTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        HIGHLIGHTED.freeze();
    }

    static {
        FACETS.setMultiValued(FacetName.EXEMPTION.name(), true);
        FACETS.setMultiValued(FacetName.DOCUMENT_KIND.name(), true);
    }

    private RequestBlock() {}

    static List<Document> of(IndexedText text) throws IOException {
        var block = new ArrayList<Document>();
        for (var document : text.documents()) {
            for (int i = 0; i < document.pages().size(); i++) {
                block.add(page(text.key(), document, i));
            }
        }
        block.add(FACETS.build(request(text, block.size())));
        return block;
    }

    private static Document page(String key, IndexedDocument document, int index) {
        var page = new Document();
        page.add(new StringField(Fields.KEY, key, Field.Store.NO));
        page.add(new Field(Fields.PAGE, document.pages().get(index).text(), HIGHLIGHTED));
        page.add(new StoredField(Fields.PAGE_NUMBER, index + 1));
        page.add(new StoredField(Fields.DOCUMENT_ID, document.id()));
        page.add(new StoredField(Fields.DOCUMENT_NAME, document.name()));
        if (document.kind() != null) {
            page.add(new StoredField(Fields.DOCUMENT_KIND, document.kind()));
        }
        if (document.pages().get(index).machineRead()) {
            page.add(new StoredField(Fields.MACHINE_READ, 1));
        }
        return page;
    }

    private static Document request(IndexedText text, int pages) {
        var request = new Document();
        request.add(new StringField(Fields.KEY, text.key(), Field.Store.YES));
        request.add(new SortedDocValuesField(Fields.KEY_ORDER, new BytesRef(text.key())));
        request.add(new BinaryDocValuesField(Fields.FINGERPRINT, new BytesRef(text.fingerprint())));
        request.add(new StringField(Fields.REQUEST, Fields.REQUEST, Field.Store.NO));
        request.add(new StringField(Fields.COLLECTION, text.collection(), Field.Store.YES));
        request.add(new NumericDocValuesField(Fields.PAGE_COUNT, pages));
        request.add(new NumericDocValuesField(Fields.TIE, tie(text.key())));
        addCompletions(request, text);
        addHighlighted(request, Fields.TITLE, text.title());
        addHighlighted(request, Fields.DESCRIPTION, text.description());
        addHighlighted(request, Fields.ANSWER, text.answer());
        addNames(request, Fields.BODY_NAMES, text.names().body());
        addNames(request, Fields.DISTRICT_NAMES, text.names().district());
        addNames(request, Fields.TOPIC_NAMES, text.names().topic());
        text.sections().forEach(section -> addText(request, section));
        for (var document : text.documents()) {
            addText(request, document.name());
            document.pages().forEach(page -> addText(request, page.text()));
        }
        addDay(request, text);
        addFacets(request, text);
        return request;
    }

    /** 64-bit FNV-1a. */
    private static long tie(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private static void addCompletions(Document request, IndexedText text) {
        for (var word : new LinkedHashSet<>(WordBreaker.codes(text.title()))) {
            var written = text.title().substring(word.start(), word.end());
            if (word.text().length() >= SHORTEST_COMPLETION
                    && written.length() <= LONGEST_COMPLETION
                    && !Character.isDigit(word.text().charAt(0))) {
                request.add(new StringField(
                        Fields.COMPLETION,
                        completion(text.collection(), word.text()) + BETWEEN + written,
                        Field.Store.NO));
            }
        }
    }

    /** Beginning of the completion terms of a collection whose folded words begin so. */
    static String completion(String collection, String beginning) {
        return collection + BETWEEN + beginning;
    }

    private static void addHighlighted(Document request, String field, String value) {
        if (value != null) {
            request.add(new Field(field, value, HIGHLIGHTED));
            addText(request, value);
        }
    }

    private static void addText(Document request, String value) {
        if (value != null) {
            request.add(new TextField(Fields.TEXT, value, Field.Store.NO));
        }
    }

    private static void addNames(Document request, String field, String names) {
        if (names != null) {
            request.add(new TextField(field, names, Field.Store.NO));
            addText(request, names);
        }
    }

    private static void addDay(Document request, IndexedText text) {
        if (text.sortedAt() != null) {
            long instant = text.sortedAt().toEpochMilli();
            request.add(new StoredField(Fields.INSTANT, instant));
            request.add(new NumericDocValuesField(Fields.INSTANT, instant));
        }
        if (text.publishedOn() != null) {
            request.add(new StoredField(Fields.PUBLISHED, text.publishedOn().toEpochDay()));
        }
        var day = text.publishedOn() != null ? text.publishedOn() : text.receivedOn();
        if (day != null) {
            request.add(new LongPoint(Fields.DAY, day.toEpochDay()));
            request.add(new NumericDocValuesField(Fields.DAY, day.toEpochDay()));
            addFacet(request, FacetName.YEAR, Integer.toString(day.getYear()));
        }
    }

    private static void addFacets(Document request, IndexedText text) {
        if (text.language() != null) {
            request.add(new StoredField(Fields.LANGUAGE, text.language()));
        }
        if (text.publicBody() != null) {
            request.add(new StoredField(Fields.PUBLIC_BODY, text.publicBody()));
        }
        request.add(new SortedSetDocValuesFacetField(Fields.COLLECTION, facetValue(text.collection())));
        addFacet(request, FacetName.PUBLIC_BODY, text.publicBody());
        addFacet(request, FacetName.BODY_KIND, text.bodyKind());
        addFacet(request, FacetName.DISTRICT, text.district());
        addFacet(request, FacetName.TOPIC, text.topic());
        addFacet(request, FacetName.OUTCOME, text.outcome());
        addFacet(request, FacetName.LANGUAGE, text.language());
        new LinkedHashSet<>(text.sections()).forEach(section -> addFacet(request, FacetName.EXEMPTION, section));
        text.documents().stream()
                .map(IndexedDocument::kind)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(kind -> addFacet(request, FacetName.DOCUMENT_KIND, kind));
    }

    private static void addFacet(Document request, FacetName facet, String value) {
        if (value != null && !value.isEmpty()) {
            request.add(new SortedSetDocValuesFacetField(facet.name(), facetValue(value)));
        }
    }

    /** A value as it is counted and filtered by: no longer than the index can hold. */
    static String facetValue(String value) {
        return value.length() > LONGEST_FACET_VALUE ? value.substring(0, LONGEST_FACET_VALUE) : value;
    }
}
