package org.maloomat.disclosure;

import java.util.List;

/**
 * A table of counts as it stands in a file: what is counted, and which of its rows and columns are sums of the others.
 *
 * @param rows where its rows stand in the file, from 0; those of the sums are not among them
 * @param columns where its columns stand, the column of the sums not among them
 * @param rowOfSums where the row of column sums stands, or {@link #NONE}
 * @param columnOfSums where the column of row sums stands, or {@link #NONE}
 * @param counts row by row, sums left out; {@link #WITHHELD} where a sign stands instead of a number
 * @param rates cells of the same rows that are shares or quotients of counts, as places in the file
 */
record CountTable(
        List<Integer> rows,
        List<Integer> columns,
        int rowOfSums,
        int columnOfSums,
        List<List<Long>> counts,
        List<Place> rates) {
    static final int NONE = -1;
    static final long WITHHELD = -1;

    /** A cell of the file: row and column from 0. */
    record Place(int row, int column) {}

    CountTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        counts = counts.stream().map(List::copyOf).toList();
        rates = List.copyOf(rates);
    }

    boolean isWithheldInPart() {
        return counts.stream().anyMatch(row -> row.contains(WITHHELD));
    }

    /** Where an entry stands in the file; the index behind the last row or column is that of the sums. */
    Place place(int row, int column) {
        return new Place(
                row < rows.size() ? rows.get(row) : rowOfSums,
                column < columns.size() ? columns.get(column) : columnOfSums);
    }
}
