package org.maloomat.publicbody;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the reference files say, row by row in their order.
 *
 * @param refused the rows that make no sense
 * @param refusedCodes the codes of those rows by file: what they name is left as it is, not retired
 */
record ReferenceFiles(
        List<NamedRow> divisions,
        List<DistrictRow> districts,
        List<AliasRow> aliases,
        List<NamedRow> topics,
        List<NamedRow> stages,
        List<BodyRow> bodies,
        List<ImportReport.Refused> refused,
        Map<String, Set<String>> refusedCodes) {

    static ReferenceFiles read(ReferenceTexts texts) {
        return new ReferenceReader(texts).read();
    }

    List<OfficerRow> officers() {
        return bodies.stream().map(BodyRow::officer).toList();
    }

    Set<String> refusedIn(String file) {
        return refusedCodes.getOrDefault(file, Set.of());
    }
}
