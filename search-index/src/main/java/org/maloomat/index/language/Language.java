package org.maloomat.index.language;

/** Language of a stretch of text, told by its letters. */
public enum Language {
    ENGLISH,
    URDU,
    PASHTO;

    private static final String ONLY_PASHTO = "ټډړږښڼځڅېۍګ";
    private static final String ONLY_URDU = "ٹڈڑںےۓ";

    /** The language whose own letters are most frequent; Arabic script without any such letter counts as Urdu. */
    public static Language of(CharSequence text) {
        int pashto = 0;
        int urdu = 0;
        int latin = 0;
        int arabic = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x250) {
                latin += Character.isLetter(c) ? 1 : 0;
            } else if (Script.isArabic(c)) {
                arabic++;
                pashto += ONLY_PASHTO.indexOf(c) >= 0 ? 1 : 0;
                urdu += ONLY_URDU.indexOf(c) >= 0 ? 1 : 0;
            }
        }
        if (latin > arabic) {
            return ENGLISH;
        }
        return pashto > urdu ? PASHTO : URDU;
    }
}
