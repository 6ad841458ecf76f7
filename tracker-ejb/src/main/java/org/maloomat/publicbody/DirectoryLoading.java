package org.maloomat.publicbody;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the whole directory in seven queries. */
class DirectoryLoading {
    private final Bodies stored;
    private final Map<String, Division> divisions = new HashMap<>();
    private final Map<String, DistrictSummary> districts = new LinkedHashMap<>();
    private final Map<String, PublicBody> bodies = new LinkedHashMap<>();
    private final Map<String, InformationOfficer> officers = new HashMap<>();

    DirectoryLoading(Bodies stored) {
        this.stored = stored;
    }

    Directory load(String revision) {
        stored.all(Division.class).forEach(division -> divisions.put(division.code(), division));
        stored.all(District.class).stream()
                .filter(district -> !district.isRetired())
                .sorted(Comparator.comparing(district -> district.names().en()))
                .forEach(district ->
                        districts.put(district.code(), district.summary(divisions.get(district.divisionCode()))));
        stored.all(PublicBody.class).forEach(body -> bodies.put(body.code(), body));
        stored.all(InformationOfficer.class).forEach(officer -> officers.put(officer.code(), officer));
        var details = new LinkedHashMap<String, BodyDetails>();
        bodies.values().forEach(body -> details.put(body.code(), details(body)));
        return new Directory(revision, details, districts, spellings(), topics(), stages());
    }

    private BodyDetails details(PublicBody body) {
        var parent = body.parentCode() == null ? null : bodies.get(body.parentCode());
        return new BodyDetails(
                body.code(),
                body.names(),
                body.kind(),
                body.districtCode() == null ? null : districts.get(body.districtCode()),
                body.weekPattern(),
                body.statuteCode(),
                parent == null ? null : summary(parent),
                body.outsideAct(),
                body.isVerified(),
                officers.get(body.code()).details(),
                body.retiredOn(),
                body.version());
    }

    private static BodySummary summary(PublicBody body) {
        return new BodySummary(
                body.code(),
                body.names(),
                body.kind(),
                body.districtCode(),
                body.statuteCode(),
                body.outsideAct() != null,
                body.isVerified());
    }

    private Map<String, List<String>> spellings() {
        var spellings = new HashMap<String, List<String>>();
        stored.all(DistrictAlias.class).stream()
                .filter(alias -> !alias.isRetired())
                .forEach(alias -> spellings
                        .computeIfAbsent(alias.districtCode(), code -> new ArrayList<>())
                        .add(alias.code()));
        return spellings;
    }

    private List<TopicSummary> topics() {
        return stored.all(Topic.class).stream()
                .filter(topic -> !topic.isRetired())
                .sorted(Comparator.comparingInt(Topic::place))
                .map(topic -> new TopicSummary(topic.code(), topic.names()))
                .toList();
    }

    private List<StageSummary> stages() {
        return stored.all(CaseStage.class).stream()
                .filter(stage -> !stage.isRetired())
                .sorted(Comparator.comparingInt(CaseStage::place))
                .map(stage -> new StageSummary(stage.code(), stage.names()))
                .toList();
    }
}
