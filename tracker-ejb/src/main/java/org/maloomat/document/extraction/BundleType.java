package org.maloomat.document.extraction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of file that only holds others: an archive, or a mail with what is attached to it. Each of them is taken in by itself. */
public enum BundleType {
    ZIP("zip"),
    /** A mail as programs exchange it (RFC 5322, RFC 2045). */
    EML("eml"),
    /** A mail as Outlook saves it ([MS-OXMSG]). */
    MSG("msg"),
    /** What Outlook sends to those who have another program, often called winmail.dat ([MS-OXTNEF]). */
    TNEF("dat");

    private final String extension;

    BundleType(String extension) {
        this.extension = extension;
    }

    public static Optional<BundleType> claimedBy(String extension) {
        var lower = extension.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.extension.equals(lower))
                .findFirst();
    }
}
