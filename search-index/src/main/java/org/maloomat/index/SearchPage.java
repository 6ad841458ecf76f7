package org.maloomat.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of an answer.
 *
 * @param total exact number of texts found, each counted once however many of its pages match
 * @param page counted from 1
 * @param size hits asked for a page
 * @param hits in the order asked; empty beyond the last page
 * @param facets for every facet its values, most frequent first
 * @param suggestion other words that would find more, when little or nothing was found
 */
public record SearchPage(
        long total,
        int page,
        int size,
        List<SearchHit> hits,
        Map<FacetName, List<FacetCount>> facets,
        Optional<String> suggestion) {}
