package org.maloomat.review;

import java.util.EnumSet;
import java.util.Set;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.TypedText;

/**
 * What the requester says to complain.
 *
 * @param complainant her name: the commission takes no complaint without one
 * @param contact where the commission reaches her: an address, a telephone number
 * @param receipt number of a registered letter or of another receipt, or blank
 * @param statement in her own words, or blank
 */
public record ComplaintForm(
        LanguageTag language,
        Set<ComplaintGround> grounds,
        Set<ComplaintRelief> reliefs,
        String complainant,
        String contact,
        String receipt,
        String statement) {
    static final int NAME_LENGTH = 200;
    static final int CONTACT_LENGTH = 500;
    static final int RECEIPT_LENGTH = 100;
    /** Longest statement, in UTF-16 units. */
    static final int STATEMENT_LENGTH = 10_000;

    public ComplaintForm {
        grounds = grounds.isEmpty() ? EnumSet.noneOf(ComplaintGround.class) : EnumSet.copyOf(grounds);
        reliefs = reliefs.isEmpty() ? EnumSet.noneOf(ComplaintRelief.class) : EnumSet.copyOf(reliefs);
        complainant = strip(complainant);
        contact = strip(contact);
        receipt = strip(receipt);
        statement = strip(statement);
    }

    private static String strip(String text) {
        return text == null ? "" : TypedText.cleaned(text).strip();
    }

    /** @throws org.maloomat.shared.InvalidFields naming every field that cannot be taken */
    void check(Set<ComplaintGround> open) {
        new FieldChecks()
                .that(language == LanguageTag.EN || language == LanguageTag.UR, "language", "field.required")
                .that(!grounds.isEmpty(), "grounds", "complaint.noGround")
                .that(open.containsAll(grounds), "grounds", "complaint.groundNotOpen")
                .that(!reliefs.isEmpty(), "reliefs", "complaint.noRelief")
                .required("complainant", complainant, NAME_LENGTH)
                .required("contact", contact, CONTACT_LENGTH)
                .optional("receipt", receipt, RECEIPT_LENGTH)
                .optional("statement", statement, STATEMENT_LENGTH)
                .that(
                        !grounds.contains(ComplaintGround.OTHER) || !statement.isEmpty(),
                        "statement",
                        "complaint.sayWhat")
                .refuseIfAny();
    }
}
