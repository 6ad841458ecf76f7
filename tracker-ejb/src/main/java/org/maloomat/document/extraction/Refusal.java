package org.maloomat.document.extraction;

/** Why a file is not taken, before the file's name is known to the one who refuses; becomes a rule violation at the boundary. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public static final String EMPTY = "document.empty";
    public static final String TOO_LARGE = "document.tooLarge";
    public static final String TYPE_NOT_ALLOWED = "document.typeNotAllowed";
    static final String FALSE_TYPE = "document.falseType";
    public static final String INFECTED = "document.infected";
    static final String ENCRYPTED = "document.encrypted";
    static final String MACROS = "document.macros";
    static final String BOMB = "document.bomb";
    public static final String UNREADABLE = "document.unreadable";
    public static final String TOO_COMPLEX = "document.tooComplex";
    static final String TOO_MANY_PAGES = "document.tooManyPages";
    static final String TOO_MUCH_TEXT = "document.tooMuchText";
    public static final String DISK_FULL = "document.diskFull";
    static final String HIDDEN_LAYERS = "document.hiddenLayers";
    static final String COVERED_WORDS = "document.coveredWords";
    static final String MARKS_OVER_PAGE = "document.marksOverPage";
    static final String DYNAMIC_FORM = "document.dynamicForm";
    static final String HIDDEN_WORDS = "document.hiddenWords";
    static final String ONLY_PICTURES = "document.onlyPictures";
    static final String NO_WORDS = "document.noWords";
    static final String OLD_FORM = "document.oldForm";
    public static final String SEVERAL_INSIDE = "document.severalInside";
    static final String NOTHING_INSIDE = "document.nothingInside";
    public static final String TOO_MANY_INSIDE = "document.tooManyInside";

    private final String key;
    private final String limit;

    public Refusal(String key) {
        this(key, "");
    }

    /** @param limit the bound that was passed, in the unit its message names */
    public Refusal(String key, Object limit) {
        super(key);
        this.key = key;
        this.limit = String.valueOf(limit);
    }

    public String key() {
        return key;
    }

    public String limit() {
        return limit;
    }
}
