package org.maloomat.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.maloomat.shared.LanguageTag;

/** All templates: those packaged and those an administrator wrote over them. */
@ApplicationScoped
class Templates {
    @PersistenceContext
    private EntityManager em;

    /** The version in force: the newest. */
    TemplateVersion newest(LetterPurpose purpose, LanguageTag language) {
        return history(purpose, language).get(0);
    }

    /** Every version, the newest first, the packaged one last. */
    List<TemplateVersion> history(LetterPurpose purpose, LanguageTag language) {
        var versions = new ArrayList<>(em.createQuery("""
                        SELECT t FROM LetterTemplate t WHERE t.purpose = :purpose AND t.language = :language
                        ORDER BY t.number DESC""", LetterTemplate.class)
                .setParameter("purpose", purpose)
                .setParameter("language", language)
                .getResultStream()
                .map(LetterTemplate::version)
                .toList());
        versions.add(packaged(purpose, language));
        return versions;
    }

    void add(TemplateVersion version) {
        em.persist(new LetterTemplate(version));
        em.flush();
    }

    static TemplateVersion packaged(LetterPurpose purpose, LanguageTag language) {
        var file = "templates/" + purpose.name().toLowerCase(Locale.ROOT) + "_" + language.tag() + ".txt";
        try (var text = Templates.class.getResourceAsStream(file)) {
            var words = new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
            return new TemplateVersion(purpose, language, 0, words, null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
