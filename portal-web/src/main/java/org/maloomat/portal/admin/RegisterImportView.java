package org.maloomat.portal.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.maloomat.archive.ArchiveImport;
import org.maloomat.archive.ArchiveJob;
import org.maloomat.archive.ArchiveReport;
import org.maloomat.archive.ArchiveSummary;
import org.maloomat.archive.ColumnMapping;
import org.maloomat.archive.DayOrder;
import org.maloomat.archive.RegisterField;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.Messages;
import org.maloomat.portal.page.Refusals;
import org.maloomat.shared.RuleViolation;

/** Imports an old register in three steps: the file, its columns with a trial, the import itself with its progress. */
@Named
@ViewScoped
public class RegisterImportView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 200;

    @Inject
    private transient ArchiveImport archiveImport;

    @Inject
    private transient ArchiveJob job;

    @Inject
    private transient Refusals refusals;

    @Inject
    private transient Messages messages;

    @Inject
    private transient CurrentPage page;

    private String archive = "";
    private String name = "";
    private transient Part file;
    private String taken;
    private ArrayList<String> titles = new ArrayList<>();
    private final EnumMap<RegisterField, String> columns = new EnumMap<>(RegisterField.class);
    private DayOrder dayOrder = DayOrder.AS_THE_REGISTER_SHOWS;
    private transient ArchiveReport trial;

    public void take() {
        if (file == null || file.getSize() == 0) {
            refusals.attempt(() -> {
                throw new RuleViolation("document.none");
            });
            return;
        }
        refusals.attempt(() -> {
            try (var content = file.getInputStream()) {
                var took = archiveImport.take(content);
                taken = took.id();
                titles = new ArrayList<>(took.titles());
                columns.clear();
                var mapping = archiveImport.mapping(archive, titles);
                columns.putAll(mapping.columns());
                dayOrder = mapping.dayOrder();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public void tryOut() {
        refusals.attempt(() -> trial = archiveImport.tryOut(taken, archive, mapping()));
    }

    public void start() {
        if (!refusals.attempt(() -> archiveImport.check(archive, mapping()))) {
            return;
        }
        job.start(taken, archive, name.isBlank() ? archive : name, mapping());
        refusals.goTo("/admin/register-import");
    }

    private ColumnMapping mapping() {
        var chosen = new EnumMap<>(columns);
        chosen.values().removeIf(title -> title == null || title.isBlank());
        return new ColumnMapping(chosen, dayOrder);
    }

    /** Why a row was refused, in the page's language. */
    public String reason(ArchiveReport.RefusedRow row) {
        return messages.in(page.getLanguage(), row.reasonKey(), row.arguments().toArray());
    }

    /** The first refused rows; the count tells how many there are. */
    public List<ArchiveReport.RefusedRow> shown(ArchiveReport report) {
        return report.refused().subList(0, Math.min(MOST_SHOWN, report.refused().size()));
    }

    public ArchiveJob.Progress getProgress() {
        return job.progress();
    }

    public List<ArchiveSummary> getArchives() {
        return archiveImport.archives();
    }

    public RegisterField[] getFields() {
        return RegisterField.values();
    }

    public Map<RegisterField, String> getColumns() {
        return columns;
    }

    public DayOrder[] getDayOrders() {
        return DayOrder.values();
    }

    public DayOrder getDayOrder() {
        return dayOrder;
    }

    public void setDayOrder(DayOrder dayOrder) {
        this.dayOrder = dayOrder;
    }

    public List<String> getTitles() {
        return titles;
    }

    public boolean isTaken() {
        return taken != null;
    }

    public ArchiveReport getTrial() {
        return trial;
    }

    public String getArchive() {
        return archive;
    }

    public void setArchive(String archive) {
        this.archive = archive == null ? "" : archive.strip();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name.strip();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
