package org.maloomat.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.maloomat.index.FacetName;
import org.maloomat.index.IndexedText;

/** Lucene used directly with its own analysis: the same fields, the best ten with an exact total, its own facets, nothing else. */
final class RawLucene implements AutoCloseable {
    private static final int BEST = 10;
    private static final FacetsConfig FACETS = new FacetsConfig();
    private static final FieldType STORED = new FieldType(TextField.TYPE_STORED);

    static {
        STORED.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        FACETS.setMultiValued(FacetName.EXEMPTION.name(), true);
        FACETS.setMultiValued(FacetName.DOCUMENT_KIND.name(), true);
    }

    private final FSDirectory directory;
    private final IndexWriter writer;
    private DirectoryReader reader;
    private IndexSearcher searcher;
    private SortedSetDocValuesReaderState state;

    RawLucene(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()));
    }

    void put(IndexedText text) throws IOException {
        var document = new Document();
        document.add(new StringField("key", text.key(), Field.Store.YES));
        for (var field : new String[][] {
            {"title", text.title()}, {"description", text.description()}, {"answer", text.answer()}
        }) {
            document.add(new Field(field[0], field[1], STORED));
            document.add(new TextField("text", field[1], Field.Store.NO));
        }
        document.add(new TextField("text", text.names().body(), Field.Store.NO));
        for (var attached : text.documents()) {
            for (var page : attached.pages()) {
                document.add(new TextField("text", page.text(), Field.Store.NO));
                document.add(new Field("page", page.text(), STORED));
            }
            facet(document, FacetName.DOCUMENT_KIND, attached.kind());
        }
        document.add(new LongPoint("day", text.publishedOn().toEpochDay()));
        document.add(new NumericDocValuesField("day", text.publishedOn().toEpochDay()));
        facet(document, FacetName.YEAR, Integer.toString(text.publishedOn().getYear()));
        facet(document, FacetName.PUBLIC_BODY, text.publicBody());
        facet(document, FacetName.BODY_KIND, text.bodyKind());
        facet(document, FacetName.DISTRICT, text.district());
        facet(document, FacetName.TOPIC, text.topic());
        facet(document, FacetName.OUTCOME, text.outcome());
        facet(document, FacetName.LANGUAGE, text.language());
        text.sections().forEach(section -> facet(document, FacetName.EXEMPTION, section));
        writer.updateDocument(new Term("key", text.key()), FACETS.build(document));
    }

    private static void facet(Document document, FacetName name, String value) {
        document.add(new SortedSetDocValuesFacetField(name.name(), value));
    }

    void commit() throws IOException {
        writer.commit();
        reader = DirectoryReader.open(writer);
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        state = new DefaultSortedSetDocValuesReaderState(reader, FACETS);
    }

    long searchWithFacets(SearchPortBenchmark.Question question) throws IOException {
        var found = FacetsCollectorManager.search(searcher, query(question), BEST, new FacetsCollectorManager());
        var counts = new SortedSetDocValuesFacetCounts(state, found.facetsCollector());
        for (var facet : FacetName.values()) {
            counts.getTopChildren(BEST, facet.name());
        }
        return found.topDocs().totalHits.value;
    }

    long search(SearchPortBenchmark.Question question) throws IOException {
        var found = searcher.search(query(question), new TopScoreDocCollectorManager(BEST, Integer.MAX_VALUE));
        var stored = searcher.storedFields();
        for (var hit : found.scoreDocs) {
            stored.document(hit.doc, Set.of("key", "title"));
        }
        return found.totalHits.value;
    }

    private static Query query(SearchPortBenchmark.Question question) {
        var words = question.words().toLowerCase(Locale.ROOT).split(" ");
        var query = new BooleanQuery.Builder();
        if (question.quoted()) {
            query.add(new PhraseQuery("text", words), Occur.MUST);
        } else if (words[0].endsWith("*")) {
            query.add(new PrefixQuery(new Term("text", words[0].substring(0, words[0].length() - 1))), Occur.MUST);
        } else {
            for (var word : words) {
                query.add(new TermQuery(new Term("text", word)), Occur.MUST);
                query.add(new BoostQuery(new TermQuery(new Term("title", word)), 3), Occur.SHOULD);
            }
        }
        if (question.district() == null) {
            return query.build();
        }
        var chosen = new DrillDownQuery(FACETS, query.build());
        chosen.add(FacetName.DISTRICT.name(), question.district());
        return chosen;
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
        writer.close();
        directory.close();
    }
}
