package org.maloomat.publicbody;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Makes sense of the reference files; a row may refer only to rows above it and to files read before. */
class ReferenceReader {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final ReferenceTexts texts;
    private final List<ImportReport.Refused> refused = new ArrayList<>();
    private final Map<String, Set<String>> refusedCodes = new HashMap<>();

    ReferenceReader(ReferenceTexts texts) {
        this.texts = texts;
    }

    ReferenceFiles read() {
        var divisions = rows(ReferenceTexts.DIVISIONS, (line, above) -> NamedRow.of(line));
        var divisionCodes = codes(divisions);
        var districts = rows(ReferenceTexts.DISTRICTS, (line, above) -> DistrictRow.of(line, divisionCodes, above));
        var districtCodes = codes(districts);
        var spellings = spellings(districts);
        var aliases =
                rows(ReferenceTexts.ALIASES, (line, above) -> unambiguous(AliasRow.of(line, districtCodes), spellings));
        var topics = rows(ReferenceTexts.TOPICS, (line, above) -> NamedRow.of(line));
        var stages = rows(ReferenceTexts.STAGES, (line, above) -> NamedRow.of(line));
        var bodies = rows(ReferenceTexts.BODIES, (line, above) -> BodyRow.of(line, districtCodes, above));
        return new ReferenceFiles(divisions, districts, aliases, topics, stages, bodies, refused, refusedCodes);
    }

    private <R extends ReferenceRow> List<R> rows(String file, BiFunction<ReferenceLine, Set<String>, R> reading) {
        var rows = new ArrayList<R>();
        var above = new HashSet<String>();
        try (var parser = CSVParser.parse(texts.of(file), FORMAT)) {
            for (var cells : parser) {
                try {
                    if (!cells.isConsistent()) {
                        throw new RowRefused(
                                "reference.columns", parser.getHeaderNames().size(), cells.size());
                    }
                    var row = reading.apply(new ReferenceLine(cells, rows.size() + 1), above);
                    if (!above.add(row.code())) {
                        throw new RowRefused("reference.duplicate", row.code());
                    }
                    rows.add(row);
                } catch (RowRefused e) {
                    var code = cells.get(0).strip();
                    refused.add(new ImportReport.Refused(
                            file, parser.getCurrentLineNumber(), code, e.key(), e.arguments()));
                    refusedCodes.computeIfAbsent(file, f -> new HashSet<>()).add(code);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static Set<String> codes(List<? extends ReferenceRow> rows) {
        var codes = new HashSet<String>();
        rows.forEach(row -> codes.add(row.code()));
        return codes;
    }

    private static Map<String, String> spellings(List<DistrictRow> districts) {
        var spellings = new HashMap<String, String>();
        for (var district : districts) {
            for (var name : new String[] {
                district.names().en(), district.names().ur(), district.names().ps()
            }) {
                if (name != null) {
                    spellings.put(Spelling.fold(name), district.code());
                }
            }
        }
        return spellings;
    }

    private static AliasRow unambiguous(AliasRow alias, Map<String, String> spellings) {
        var owner = spellings.putIfAbsent(Spelling.fold(alias.spelling()), alias.district());
        if (owner != null && !owner.equals(alias.district())) {
            throw new RowRefused("reference.aliasTaken", alias.spelling(), owner);
        }
        return alias;
    }
}
