package org.maloomat.archive;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.maloomat.document.extraction.DocumentReader;
import org.maloomat.document.extraction.DocumentType;
import org.maloomat.document.extraction.Refusal;
import org.maloomat.publication.ArchivePublishing;
import org.maloomat.publication.ArchivePublishing.ArchivedRequest;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.HomeFolder;
import org.maloomat.shared.RuleViolation;

/**
 * Imports a register of another government from CSV: taken in, columns mapped, tried out, published. Each row goes in at
 * most once however often the file is imported; a row that cannot be taken is refused alone, with the reason.
 */
@Stateless
@RolesAllowed("administrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ArchiveImport {
    /** Largest file, in bytes. */
    public static final long LARGEST_FILE = 50_000_000;

    private static final int BATCH = 250;
    private static final Set<RegisterField> DATES = EnumSet.of(RegisterField.RECEIVED_ON, RegisterField.DECIDED_ON);

    @Inject
    private Clock clock;

    @Inject
    private HomeFolder home;

    @Inject
    private ArchivePublishing publishing;

    @Inject
    private ArchiveRegisters registers;

    @Inject
    private DocumentReader reader;

    /** A file taken in. */
    public record TakenFile(String id, List<String> titles) {}

    /** @throws RuleViolation {@code archive.tooLarge}, {@code archive.notCsv} */
    public TakenFile take(InputStream content) {
        var id = UUID.randomUUID().toString();
        var file = file(id);
        try {
            long size = Files.copy(content, file);
            if (size > LARGEST_FILE) {
                Files.delete(file);
                throw new RuleViolation("archive.tooLarge", LARGEST_FILE);
            }
            if (isWorkbook(file)) {
                var type = reader.open(file, DocumentType.CSV.extension()).type();
                Files.move(reader.cleanCopy(file, type), file, StandardCopyOption.REPLACE_EXISTING);
            }
            return new TakenFile(id, table(file).titles());
        } catch (Refusal | IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new RuleViolation("archive.notCsv");
        }
    }

    /** Whatever it is called: an archive as XLSX and ODS are, or the older form of Excel. */
    private static boolean isWorkbook(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            return start.equals("PK\3\4") || start.equals("\u00D0\u00CF\u0011\u00E0");
        }
    }

    private static RegisterTable table(Path file) throws IOException {
        return new RegisterTable(Files.readAllBytes(file));
    }

    /** The mapping kept from the last import of this archive, or a proposal by the usual titles. */
    public ColumnMapping mapping(String archive, List<String> titles) {
        return registers.mapping(archive).orElseGet(() -> ColumnMapping.proposed(titles));
    }

    /** Says what an import would do, without doing it. */
    public ArchiveReport tryOut(String file, String archive, ColumnMapping mapping) {
        check(archive, mapping);
        return run(file, archive, mapping, batch -> publishing.tryOut(batch), done -> {});
    }

    /**
     * Imports the file.
     *
     * @param progress told the number of rows done, after each batch
     */
    public ArchiveReport run(String file, String archive, String name, ColumnMapping mapping, IntConsumer progress) {
        check(archive, mapping);
        var report = run(file, archive, mapping, batch -> publishing.publish(batch), progress);
        registers.keep(archive, name, mapping);
        return report;
    }

    private interface Step {
        ArchivePublishing.Published take(List<ArchivedRequest> batch);
    }

    private ArchiveReport run(String file, String archive, ColumnMapping mapping, Step step, IntConsumer progress) {
        var refused = new ArrayList<ArchiveReport.RefusedRow>();
        var seen = new HashSet<String>();
        var batch = new ArrayList<ArchivedRequest>();
        var sum = new ArchivePublishing.Published(0, 0, 0);
        int rows = 0;
        var today = LocalDate.now(clock);
        var table = opened(file);
        var dates = dates(table, mapping);
        for (var line : table) {
            rows++;
            try {
                var row = new RegisterRow(line, mapping, dates, archive, today).read();
                if (!seen.add(row.key())) {
                    throw new RuleViolation("archive.duplicate", row.key());
                }
                batch.add(row);
            } catch (RuleViolation e) {
                refused.add(new ArchiveReport.RefusedRow(line.line(), e.key(), e.arguments()));
            }
            if (batch.size() == BATCH) {
                sum = sum.plus(step.take(List.copyOf(batch)));
                batch.clear();
                progress.accept(rows);
            }
        }
        if (!batch.isEmpty()) {
            sum = sum.plus(step.take(List.copyOf(batch)));
        }
        progress.accept(rows);
        return new ArchiveReport(rows, sum.added(), sum.changed(), sum.unchanged(), List.copyOf(refused));
    }

    /** @throws org.maloomat.shared.InvalidFields if the archive has no proper code or a needed column is not mapped */
    public void check(String archive, ColumnMapping mapping) {
        var checks = new FieldChecks()
                .that(archive != null && archive.matches("[A-Z]{2,}(-[A-Z0-9]+)+"), "archive", "archive.code");
        for (var field : RegisterField.values()) {
            checks.that(!field.isNeeded() || mapping.columns().containsKey(field), field.name(), "field.required");
        }
        checks.refuseIfAny();
    }

    private Path file(String id) {
        return home.folder("imports").resolve(UUID.fromString(id) + ".csv");
    }

    private RegisterTable opened(String id) {
        try {
            return table(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the dates of the register show of the order of their numbers: whoever kept it wrote them all alike. */
    private static RegisterDates dates(RegisterTable table, ColumnMapping mapping) {
        var dates = new RegisterDates(mapping.dayOrder());
        for (var row : table) {
            DATES.forEach(field -> dates.learn(row.cell(mapping.columns().get(field))));
        }
        return dates;
    }

    /** The archives there are. */
    public List<ArchiveSummary> archives() {
        return registers.all();
    }
}
