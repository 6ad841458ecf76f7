package org.maloomat.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.FieldProblem;
import org.maloomat.shared.InvalidFields;
import org.maloomat.shared.LanguageTag;
import org.maloomat.typesetting.Block;

class TemplateTextTest {
    private static List<Block> fill(String text, Map<LetterField, String> values) {
        return new TemplateText(text).fill(values, LetterPurpose.REFUSAL, LanguageTag.EN);
    }

    private static List<FieldProblem> problems(String text) {
        var checks = new FieldChecks();
        new TemplateText(text).check(LetterPurpose.EXTENSION, checks);
        var refused = catchThrowableOfType(InvalidFields.class, checks::refuseIfAny);
        return refused == null ? List.of() : refused.problems();
    }

    @Test
    void each_kind_of_line_becomes_its_kind_of_block() {
        assertThat(fill(
                        "# Title\n\nOne\ntwo\n\n- item\n= Name | {subject}\n= Number | 2\n## Part\n~ small",
                        Map.of(LetterField.SUBJECT, "Desks")))
                .containsExactly(
                        new Block.Heading(1, "Title"),
                        new Block.Paragraph("One\ntwo"),
                        new Block.Item("item"),
                        Block.Table.facts(List.of(List.of("Name", "Desks"), List.of("Number", "2"))),
                        new Block.Heading(2, "Part"),
                        new Block.Note("small"));
    }

    @Test
    void a_line_whose_fields_stand_for_nothing_is_left_out() {
        assertThat(fill("{publicBody}\n{address}\n\n# T\n= A | {officer}", Map.of(LetterField.PUBLIC_BODY, "Office")))
                .containsExactly(new Block.Paragraph("Office"), new Block.Heading(1, "T"));
    }

    @Test
    void what_a_person_wrote_is_never_read_as_template() {
        var hostile = "{trackingNumber} $1 \\ # not a heading";
        assertThat(fill(
                        "# T\n\nAbout: {subject}\n\n{answer}",
                        Map.of(LetterField.SUBJECT, hostile, LetterField.ANSWER_TEXT, "# x\n\n- y")))
                .containsExactly(
                        new Block.Heading(1, "T"),
                        new Block.Paragraph("About: " + hostile),
                        new Block.Paragraph("# x"),
                        new Block.Paragraph("- y"));
    }

    @ParameterizedTest
    @CsvSource({
        "'# T\n{trackingnumber}', template.unknownField",
        "'# T\n{outcome}', template.unknownField",
        "'# T\nSee {remedies}', template.fieldAlone",
        "'# T\n{trackingNumber', template.brace",
        "'# T\n= Name {subject}', template.noStroke",
        "'no heading', template.noHeading",
        "'', field.required",
    })
    void what_cannot_be_filled_is_refused_with_its_reason(String text, String key) {
        assertThat(problems(text)).extracting(FieldProblem::key).contains(key);
    }

    @Test
    void an_unknown_field_is_named_with_those_that_exist() {
        assertThat(problems("# T\n{ansvar}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).first().isEqualTo("ansvar"));
        assertThat(problems("# T\n{ansvar}").get(0).arguments().get(1))
                .asString()
                .contains("{extensionGround}")
                .doesNotContain("{answer}");
    }

    @ParameterizedTest
    @EnumSource
    void the_packaged_templates_can_be_filled(LetterPurpose purpose) {
        for (var language : TemplateDesk.LANGUAGES) {
            var checks = new FieldChecks();
            var text = Templates.packaged(purpose, language).text();
            new TemplateText(text).check(purpose, checks);
            checks.refuseIfAny();
            assertThat(new TemplateText(text).fill(LetterWords.examples(language), purpose, language))
                    .as(purpose + " " + language)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(block -> assertThat(block.toString()).doesNotContain("{"));
        }
    }
}
