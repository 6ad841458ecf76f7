package org.maloomat.publicbody;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The words under which a body is found, and the sounds of the Roman ones. */
record SearchWords(Set<String> words, Set<String> sounds) {
    static SearchWords of(Collection<String> texts) {
        var words =
                texts.stream().flatMap(text -> Spelling.words(text).stream()).collect(Collectors.toSet());
        var sounds = words.stream()
                .map(Spelling::sound)
                .filter(sound -> !sound.isEmpty())
                .collect(Collectors.toSet());
        return new SearchWords(words, sounds);
    }

    /** True if every word typed begins one of these. */
    boolean beginWith(List<String> typed) {
        return typed.stream().allMatch(word -> words.stream().anyMatch(known -> known.startsWith(word)));
    }

    /** The same, where a Roman word of at least five letters may also merely sound like one of these. */
    boolean soundLike(List<String> typed) {
        return typed.stream().allMatch(word -> beginWith(List.of(word)) || sounds.contains(Spelling.sound(word)));
    }
}
