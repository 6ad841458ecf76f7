package org.maloomat.notification;

/** A letter in words. */
public record WrittenLetter(Email letter, String subject, String text) {
    /** The same words for programs that would set a plain text from left to right whatever its language. */
    String html() {
        var language = letter.language();
        var words = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("https?://\\S+", "<a dir=\"ltr\" href=\"$0\">$0</a>")
                .replace("\n", "<br>\n");
        return "<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n<meta charset=\"utf-8\">\n<p>%s</p>\n</html>\n"
                .formatted(language.tag(), language.direction(), words);
    }
}
