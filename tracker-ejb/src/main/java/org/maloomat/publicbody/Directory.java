package org.maloomat.publicbody;

import java.text.CollationKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.maloomat.shared.LanguageTag;

/** The whole directory as it was at one revision, a few hundred entries, unchanging. */
final class Directory {
    private record Entry(BodySummary body, SearchWords words) {}

    private final String revision;
    private final Map<String, BodyDetails> bodies;
    private final Map<String, DistrictSummary> districts;
    private final List<TopicSummary> topics;
    private final List<StageSummary> stages;
    private final Map<LanguageTag, List<Entry>> byName = new EnumMap<>(LanguageTag.class);

    Directory(
            String revision,
            Map<String, BodyDetails> bodies,
            Map<String, DistrictSummary> districts,
            Map<String, List<String>> spellings,
            List<TopicSummary> topics,
            List<StageSummary> stages) {
        this.revision = revision;
        this.bodies = bodies;
        this.districts = districts;
        this.topics = topics;
        this.stages = stages;
        var listed = bodies.values().stream()
                .filter(body -> body.retiredOn() == null)
                .map(body -> new Entry(body.summary(), words(body, spellings)))
                .toList();
        for (var language : LanguageTag.values()) {
            byName.put(language, ordered(listed, language));
        }
    }

    private static SearchWords words(BodyDetails body, Map<String, List<String>> spellings) {
        var texts = new ArrayList<String>();
        texts.add(body.code());
        addAll(texts, body.name());
        if (body.district() != null) {
            addAll(texts, body.district().name());
            texts.addAll(spellings.getOrDefault(body.district().code(), List.of()));
        }
        return SearchWords.of(texts);
    }

    private static void addAll(List<String> texts, Names names) {
        for (var language : LanguageTag.values()) {
            texts.add(names.in(language));
        }
    }

    private static List<Entry> ordered(List<Entry> entries, LanguageTag language) {
        var collator = Alphabet.collator();
        var keys = new IdentityHashMap<Entry, CollationKey>();
        entries.forEach(entry ->
                keys.put(entry, collator.getCollationKey(entry.body().name().in(language))));
        return entries.stream().sorted(Comparator.comparing(keys::get)).toList();
    }

    boolean isAt(String otherRevision) {
        return revision.equals(otherRevision);
    }

    Optional<BodyDetails> find(String code) {
        return Optional.ofNullable(bodies.get(code));
    }

    List<BodySummary> browse(BodyQuery query) {
        var typed = query.words() == null ? List.<String>of() : Spelling.words(query.words());
        var found = browse(query, typed, SearchWords::beginWith);
        return found.isEmpty() ? browse(query, typed, SearchWords::soundLike) : found;
    }

    private List<BodySummary> browse(
            BodyQuery query, List<String> typed, BiPredicate<SearchWords, List<String>> matching) {
        return byName.get(query.language()).stream()
                .filter(entry -> query.kind() == null || entry.body().kind() == query.kind())
                .filter(entry -> query.district() == null || serves(entry.body(), query.district()))
                .filter(entry -> matching.test(entry.words(), typed))
                .map(Entry::body)
                .toList();
    }

    private boolean serves(BodySummary body, String district) {
        var asked = districts.get(district);
        return asked != null
                && (district.equals(body.district())
                        || asked.servedBy() != null && asked.servedBy().equals(body.district()));
    }

    List<DistrictSummary> districts(LocalDate day) {
        return districts.values().stream()
                .filter(district -> district.isValidOn(day))
                .toList();
    }

    List<TopicSummary> topics() {
        return topics;
    }

    List<StageSummary> stages() {
        return stages;
    }

    List<KindCount> kinds() {
        var counts = new LinkedHashMap<BodyKind, Integer>();
        for (var kind : BodyKind.values()) {
            counts.put(kind, 0);
        }
        byName.get(LanguageTag.EN).forEach(entry -> counts.merge(entry.body().kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> new KindCount(count.getKey(), count.getValue()))
                .toList();
    }
}
