package org.maloomat.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.maloomat.index.SearchHit;
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
        feeder.forgetWithdrawn();
        var page = index.answering().search(query);
        var visible = register.visible(page.hits().stream().map(SearchHit::key).toList());
        var hits =
                page.hits().stream().filter(hit -> visible.contains(hit.key())).toList();
        return new SearchPage(page.total(), page.page(), page.size(), hits, page.facets(), page.suggestion());
    }

    /** Published requests with a title like these words, most alike first. */
    public List<SimilarText> similar(String words, String collection, int limit) {
        feeder.forgetWithdrawn();
        var found = index.answering().similar(words, collection, limit);
        var visible = register.visible(found.stream().map(SimilarText::key).toList());
        return found.stream().filter(text -> visible.contains(text.key())).toList();
    }
}
