package org.maloomat.deadline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStreamReader;
import java.util.List;
import java.util.Set;
import org.maloomat.deadline.ReferenceTable.Row;

/** Where tables come from: the reference files packaged with the application, or those of a test. */
@FunctionalInterface
interface ReferenceFolder {

    List<Row> rows(String file, Set<String> columns);

    static ReferenceFolder packaged() {
        return (file, columns) -> {
            var stream = ReferenceFolder.class.getResourceAsStream("/reference/" + file);
            if (stream == null) {
                throw new ReferenceDataException(file, 0, "is missing");
            }
            return ReferenceTable.read(file, new InputStreamReader(stream, UTF_8), columns);
        };
    }
}
