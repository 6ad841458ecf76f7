package org.maloomat.letter;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.LanguageTag;

/** The words of one language for what is printed: looked up, filled in, and kept in their order between Arabic script. */
public final class PrintedWords {
    private static final String LEFT_TO_RIGHT = "\u200E";

    private final LanguageTag language;
    private final ResourceBundle words;

    private PrintedWords(LanguageTag language, ResourceBundle words) {
        this.language = language;
        this.words = words;
    }

    /**
     * @param bundle the base name of the texts
     * @throws java.util.MissingResourceException if there are none
     */
    public static PrintedWords of(String bundle, LanguageTag language) {
        return new PrintedWords(
                language,
                ResourceBundle.getBundle(
                        bundle,
                        language.locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT)));
    }

    /** @throws java.util.MissingResourceException if there is no such text */
    public String get(String key) {
        return words.getString(key);
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** The text with its placeholders filled. */
    public String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), words.getLocale()).format(arguments);
    }

    /** Numbers with brackets keep their order between words of Arabic script. */
    public String plain(String text) {
        return language.isRightToLeft() && !text.isEmpty() ? LEFT_TO_RIGHT + text + LEFT_TO_RIGHT : text;
    }

    /** What nobody has checked against the law says so wherever it is printed. */
    public String marked(String text, boolean verified) {
        return verified || text.isEmpty() ? text : text + " " + words.getString("unverified");
    }

    /** Where the request is read in this language. */
    public String address(String publicAddress, TrackingNumber number) {
        return publicAddress + (language == LanguageTag.EN ? "" : "/" + language.tag()) + "/requests/" + number;
    }
}
