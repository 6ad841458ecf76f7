package org.maloomat.publicbody;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.maloomat.publicbody.ImportReport.Changed;
import org.maloomat.publicbody.ImportReport.Entry;
import org.maloomat.publicbody.ImportReport.FieldChange;
import org.maloomat.publicbody.ImportReport.Subject;

/** One import under way: each step adds, changes and retires the things of one sort and notes what it did. */
class ImportSteps {
    private final Bodies stored;
    private final ReferenceFiles files;
    private final LocalDate today;
    private final List<Entry> added = new ArrayList<>();
    private final List<Changed> changed = new ArrayList<>();
    private final List<Entry> retired = new ArrayList<>();
    private int unchanged;

    ImportSteps(Bodies stored, ReferenceFiles files, LocalDate today) {
        this.stored = stored;
        this.files = files;
        this.today = today;
    }

    void divisions() {
        step(
                Subject.DIVISION,
                ReferenceTexts.DIVISIONS,
                files.divisions(),
                Division.class,
                Division::new,
                Division::take);
    }

    void districts() {
        step(
                Subject.DISTRICT,
                ReferenceTexts.DISTRICTS,
                files.districts(),
                District.class,
                District::new,
                District::take);
    }

    void aliases() {
        step(
                Subject.DISTRICT_ALIAS,
                ReferenceTexts.ALIASES,
                files.aliases(),
                DistrictAlias.class,
                DistrictAlias::new,
                DistrictAlias::take);
    }

    void topics() {
        step(Subject.TOPIC, ReferenceTexts.TOPICS, files.topics(), Topic.class, Topic::new, Topic::take);
    }

    void stages() {
        step(
                Subject.CASE_STAGE,
                ReferenceTexts.STAGES,
                files.stages(),
                CaseStage.class,
                CaseStage::new,
                CaseStage::take);
    }

    void bodies() {
        step(
                Subject.PUBLIC_BODY,
                ReferenceTexts.BODIES,
                files.bodies(),
                PublicBody.class,
                PublicBody::new,
                PublicBody::take);
    }

    void officers() {
        step(
                Subject.INFORMATION_OFFICER,
                ReferenceTexts.BODIES,
                files.officers(),
                InformationOfficer.class,
                InformationOfficer::new,
                InformationOfficer::take);
    }

    ImportReport report() {
        return new ImportReport(
                List.copyOf(added),
                List.copyOf(changed),
                unchanged,
                List.copyOf(retired),
                List.copyOf(files.refused()));
    }

    private <R extends ReferenceRow, E extends Referenced> void step(
            Subject subject,
            String file,
            List<R> rows,
            Class<E> type,
            Function<R, E> creation,
            BiConsumer<E, R> takeover) {
        var missing = new LinkedHashMap<String, E>();
        stored.all(type).forEach(entity -> missing.put(entity.code(), entity));
        var unwritten = new HashSet<String>();
        for (var row : rows) {
            var entity = missing.remove(row.code());
            if (entity == null) {
                writeWhatItRefersTo(row, unwritten);
                stored.add(creation.apply(row));
                added.add(new Entry(subject, row.code()));
            } else {
                update(subject, entity, () -> takeover.accept(entity, row));
            }
        }
        missing.keySet().removeAll(files.refusedIn(file));
        missing.values().forEach(entity -> retire(subject, entity));
        stored.flush();
    }

    /** The database checks references row by row, and nothing else tells the provider in which order to insert. */
    private void writeWhatItRefersTo(ReferenceRow row, Set<String> unwritten) {
        if (!Collections.disjoint(unwritten, row.refersTo())) {
            stored.flush();
            unwritten.clear();
        }
        unwritten.add(row.code());
    }

    private void update(Subject subject, Referenced entity, Runnable takeover) {
        if (entity.isEditedByHand()) {
            unchanged++;
            return;
        }
        var before = entity.facts();
        takeover.run();
        var fields = differences(before, entity.facts());
        if (fields.isEmpty()) {
            unchanged++;
        } else {
            changed.add(new Changed(subject, entity.code(), fields));
        }
    }

    private void retire(Subject subject, Referenced entity) {
        if (!entity.isRetired() && !entity.isEditedByHand()) {
            entity.retire(today);
            retired.add(new Entry(subject, entity.code()));
        }
    }

    private static List<FieldChange> differences(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .filter(fact -> !fact.getValue().equals(before.get(fact.getKey())))
                .map(fact -> new FieldChange(fact.getKey(), before.get(fact.getKey()), fact.getValue()))
                .toList();
    }
}
