package org.maloomat.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.maloomat.index.Completion;
import org.maloomat.index.IndexUnavailable;
import org.maloomat.index.SearchHit;
import org.maloomat.index.SearchIndex;
import org.maloomat.index.SearchPage;
import org.maloomat.index.SearchQuery;
import org.maloomat.index.SimilarText;
import org.maloomat.publication.PublicRegister;

/** Searches what is public. Every hit is checked against the visibility rule once more before it is shown. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PublicSearch {
    @Inject
    private OpenIndex index;

    @Inject
    private IndexFeeder feeder;

    @Inject
    private PublicRegister register;

    /** Never fails on what a person types: what does not parse is searched as words. */
    public SearchPage search(SearchQuery query) {
        var page = ask(answering -> answering.search(query));
        var visible = register.visible(page.hits().stream().map(SearchHit::key).toList());
        var hits =
                page.hits().stream().filter(hit -> visible.contains(hit.key())).toList();
        return page.withHits(hits);
    }

    /** Published requests with a title like these words, most alike first. */
    public List<SimilarText> similar(String words, String collection, int limit) {
        return visible(ask(answering -> answering.similar(words, collection, limit)));
    }

    /** Published requests that resemble this one, most alike first. */
    public List<SimilarText> similarTo(String trackingNumber, int limit) {
        return visible(ask(answering -> answering.similarTo(trackingNumber, limit)));
    }

    /** What somebody may be about to type: words in the titles of what is public now, the most frequent first. */
    public List<Completion> complete(String typed, String collection, int limit) {
        return ask(answering -> answering.complete(typed, collection, limit));
    }

    private List<SimilarText> visible(List<SimilarText> found) {
        var visible = register.visible(found.stream().map(SimilarText::key).toList());
        return found.stream().filter(text -> visible.contains(text.key())).toList();
    }

    /** Whether the index is still being filled, so that not everything can be found yet. */
    public boolean isIncomplete() {
        return feeder.isIncomplete();
    }

    /** Asks once more if the index that answered was replaced meanwhile. */
    private <T> T ask(Function<SearchIndex, T> question) {
        feeder.forgetWithdrawn();
        var answering = index.answering();
        try {
            return question.apply(answering);
        } catch (IndexUnavailable e) {
            if (index.answering() == answering) {
                throw e;
            }
            return question.apply(index.answering());
        }
    }
}
