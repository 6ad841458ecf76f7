package org.maloomat.publicbody;

import java.util.Set;

/**
 * A row of {@code district-aliases.csv}.
 *
 * @param language {@code en}, {@code ur}, {@code ps} or {@code roman}
 */
record AliasRow(String spelling, String district, String language) implements ReferenceRow {
    private static final Set<String> LANGUAGES = Set.of("en", "ur", "ps", "roman");

    static AliasRow of(ReferenceLine line, Set<String> districts) {
        return new AliasRow(
                line.required("spelling", 100), line.oneOf("district", districts), line.oneOf("language", LANGUAGES));
    }

    @Override
    public String code() {
        return spelling;
    }
}
