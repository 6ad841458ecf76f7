package org.maloomat.publicbody;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.maloomat.publicbody.BodyAdministration.BodyForm;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.FieldProblem;
import org.maloomat.shared.InvalidFields;

/**
 * A body as an administrator wrote it, checked and tidied.
 *
 * @param email of the officer, or null; no reference file has one
 */
record BodyEntry(BodyRow row, String email) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{2,59}");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
    private static final int NAME = 200;
    private static final int REASON = 500;
    private static final int ADDRESS = 500;
    private static final int SOURCE = 300;

    /**
     * @param parent the code of the body it belongs to, which no form changes; or null
     * @throws InvalidFields with all that cannot be taken
     */
    static BodyEntry of(BodyForm form, Bodies stored, String parent) {
        check(form, stored);
        var outside = isOutside(form)
                ? new OutsideAct(
                        new Names(line(form.outsideEn()), line(form.outsideUr()), line(form.outsidePs())),
                        line(form.outsideSource()))
                : null;
        var officer = new OfficerRow(
                form.code(),
                new Names(line(form.designationEn()), line(form.designationUr()), line(form.designationPs())),
                lines(form.postalAddress()));
        var row = new BodyRow(
                form.code(),
                form.kind(),
                new Names(line(form.nameEn()), line(form.nameUr()), line(form.namePs())),
                line(form.district()),
                form.week(),
                form.statute(),
                parent,
                outside,
                officer,
                form.verified());
        return new BodyEntry(row, line(form.email()));
    }

    /** What is said of a code that another body has. */
    static List<FieldProblem> codeTaken() {
        return List.of(new FieldProblem("code", "body.codeTaken"));
    }

    private static void check(BodyForm form, Bodies stored) {
        var district = line(form.district());
        var checks = new FieldChecks()
                .required("code", form.code(), 60)
                .that(isBlank(form.code()) || CODE.matcher(form.code()).matches(), "code", "body.codeForm")
                .that(form.kind() != null, "kind", "field.choice")
                .required("nameEn", form.nameEn(), NAME)
                .required("nameUr", form.nameUr(), NAME)
                .optional("namePs", form.namePs(), NAME)
                .that(
                        district == null
                                ? form.kind() == null || form.kind() == BodyKind.FEDERAL
                                : stored.hasDistrict(district),
                        "district",
                        "body.unknownDistrict")
                .that(form.week() != null, "week", "field.choice")
                .that(
                        form.statute() != null && BodyRow.STATUTES.contains(form.statute()),
                        "statute",
                        "body.unknownStatute")
                .required("designationEn", form.designationEn(), NAME)
                .optional("designationUr", form.designationUr(), NAME)
                .optional("designationPs", form.designationPs(), NAME)
                .optional("postalAddress", form.postalAddress(), ADDRESS)
                .email("email", form.email() == null ? null : form.email().strip());
        if (isOutside(form)) {
            checks.required("outsideEn", form.outsideEn(), REASON)
                    .required("outsideUr", form.outsideUr(), REASON)
                    .optional("outsidePs", form.outsidePs(), REASON)
                    .required("outsideSource", form.outsideSource(), SOURCE)
                    .that(
                            isBlank(form.outsideSource())
                                    || WEB_ADDRESS
                                            .matcher(form.outsideSource().strip())
                                            .matches(),
                            "outsideSource",
                            "body.sourceForm");
        }
        checks.refuseIfAny();
    }

    private static boolean isOutside(BodyForm form) {
        return Stream.of(form.outsideEn(), form.outsideUr(), form.outsidePs(), form.outsideSource())
                .anyMatch(text -> !isBlank(text));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** One line, or null for nothing. */
    private static String line(String text) {
        return isBlank(text) ? null : text.strip().replaceAll("\\s+", " ");
    }

    /** Several lines, each ended alike whatever the browser sends; or null for nothing. */
    private static String lines(String text) {
        return isBlank(text) ? null : text.strip().replace("\r\n", "\n").replace('\r', '\n');
    }
}
