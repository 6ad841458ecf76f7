package org.maloomat.statistics;

import java.util.List;

/**
 * A table of a register or a report, ready to be written into a file.
 *
 * @param heading what it is about; a sheet is named so
 * @param head one text a column
 * @param rows as many cells each: texts, {@link Number}s and {@link java.time.LocalDate}s; null for an empty cell
 */
public record ReportTable(String heading, List<String> head, List<List<Object>> rows) {}
