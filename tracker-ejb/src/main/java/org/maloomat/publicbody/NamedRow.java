package org.maloomat.publicbody;

/**
 * A row that is no more than a code, a name and its place in the file.
 *
 * @param place 1 for the first row
 */
record NamedRow(String code, Names names, int place) implements ReferenceRow {
    static NamedRow of(ReferenceLine line) {
        return new NamedRow(line.required("code", 40), line.names("name"), line.place());
    }
}
