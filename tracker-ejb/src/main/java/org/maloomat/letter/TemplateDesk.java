package org.maloomat.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maloomat.account.SignedInAccount;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.RuleViolation;
import org.maloomat.typesetting.Block;
import org.maloomat.typesetting.PaperDocument;
import org.maloomat.typesetting.Typesetter;

/** The words of letters, as an administrator keeps them. A new version counts for letters written from then on. */
@Stateless
@RolesAllowed("administrator")
public class TemplateDesk {
    /** Languages in which letters are written. */
    public static final List<LanguageTag> LANGUAGES = List.of(LanguageTag.EN, LanguageTag.UR);

    @Inject
    private Templates templates;

    @Inject
    private AuditTrail audit;

    @Inject
    private SignedInAccount caller;

    @Inject
    private Clock clock;

    /** The templates in force. */
    public List<TemplateVersion> inForce() {
        var all = new ArrayList<TemplateVersion>();
        for (var purpose : LetterPurpose.values()) {
            LANGUAGES.forEach(language -> all.add(templates.newest(purpose, language)));
        }
        return all;
    }

    /** Every version of one template, the newest first. */
    public List<TemplateVersion> history(LetterPurpose purpose, LanguageTag language) {
        return templates.history(purpose, language);
    }

    /**
     * Writes a new version.
     *
     * @param versionRead the version that was edited
     * @throws org.maloomat.shared.InvalidFields naming what is wrong with it
     * @throws RuleViolation {@code template.changedMeanwhile} if somebody else wrote another one
     */
    public TemplateVersion write(LetterPurpose purpose, LanguageTag language, int versionRead, String text) {
        var words = checked(purpose, text);
        var newest = templates.newest(purpose, language);
        if (newest.number() != versionRead) {
            throw new RuleViolation("template.changedMeanwhile", newest.number());
        }
        if (words.text().equals(newest.text())) {
            return newest;
        }
        var writer = caller.current().signInName();
        var version =
                new TemplateVersion(purpose, language, newest.number() + 1, words.text(), writer, clock.instant());
        templates.add(version);
        audit.record(
                new Actor(writer),
                "template.write",
                purpose + "-" + language.tag(),
                Map.of("version", version.number()));
        return version;
    }

    /**
     * The letter that these words would make, with invented examples in its fields.
     *
     * @throws org.maloomat.shared.InvalidFields naming what is wrong with them
     */
    public List<Block> preview(LetterPurpose purpose, LanguageTag language, String text) {
        return checked(purpose, text).fill(LetterWords.examples(language), purpose, language);
    }

    /** The same as a PDF. */
    public byte[] previewPdf(LetterPurpose purpose, LanguageTag language, String text) {
        var words = LetterWords.words(language);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.QrCode(words.get("example.requestAddress"), words.get("code")));
        blocks.addAll(preview(purpose, language, text));
        var title = words.get("example");
        return Typesetter.pdf(new PaperDocument(title, language, clock.instant(), title, blocks));
    }

    private static TemplateText checked(LetterPurpose purpose, String text) {
        var words = new TemplateText(text == null ? "" : text);
        var checks = new FieldChecks();
        words.check(purpose, checks);
        checks.refuseIfAny();
        return words;
    }
}
