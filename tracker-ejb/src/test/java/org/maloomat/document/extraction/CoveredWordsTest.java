package org.maloomat.document.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CoveredWordsTest {
    private static final String NAME = "Palwasha Durrani";

    @FunctionalInterface
    private interface Drawing {
        void on(PDPageContentStream page) throws IOException;
    }

    private record Case(String name, Drawing drawing, int rotation) {
        Case(String name, Drawing drawing) {
            this(name, drawing, 0);
        }
    }

    private static byte[] pdf(Case drawn) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            page.setRotation(drawn.rotation());
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                write(content, "The register of the shelter", 100, 700, RenderingMode.FILL);
                drawn.drawing().on(content);
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void write(PDPageContentStream page, String words, float x, float y, RenderingMode mode)
            throws IOException {
        page.beginText();
        page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
        page.setRenderingMode(mode);
        page.newLineAtOffset(x, y);
        page.showText(words);
        page.endText();
    }

    private static void box(PDPageContentStream page, Color colour, float x, float y) throws IOException {
        page.setNonStrokingColor(colour);
        page.addRect(x, y, 140, 20);
        page.fill();
    }

    @TestFactory
    Stream<DynamicTest> words_that_nobody_sees_keep_a_page_from_being_published() {
        return Stream.of(
                        new Case("under a black box", page -> {
                            write(page, NAME, 100, 600, RenderingMode.FILL);
                            box(page, Color.BLACK, 98, 595);
                        }),
                        new Case("under a white box", page -> {
                            write(page, NAME, 100, 600, RenderingMode.FILL);
                            box(page, Color.WHITE, 98, 595);
                        }),
                        new Case(
                                "under a box on a turned page",
                                page -> {
                                    write(page, NAME, 100, 600, RenderingMode.FILL);
                                    box(page, Color.BLACK, 98, 595);
                                },
                                90),
                        new Case("in the colour of the paper", page -> {
                            page.setNonStrokingColor(Color.WHITE);
                            write(page, NAME, 100, 600, RenderingMode.FILL);
                        }),
                        new Case("in the colour of their box", page -> {
                            box(page, Color.BLUE, 98, 595);
                            write(page, NAME, 100, 600, RenderingMode.FILL);
                        }),
                        new Case("behind a scan, where it is black", page -> {
                            box(page, Color.BLACK, 98, 595);
                            write(page, NAME, 100, 600, RenderingMode.NEITHER);
                        }))
                .map(drawn -> DynamicTest.dynamicTest(drawn.name(), () -> {
                    var pdf = pdf(drawn);
                    assertThatThrownBy(() -> ReaderFixture.copy(DocumentType.PDF, pdf))
                            .isInstanceOfSatisfying(Refusal.class, refusal -> {
                                assertThat(refusal.key()).isEqualTo("document.coveredWords");
                                assertThat(refusal.limit()).isEqualTo("1");
                            });
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_is_seen_may_have_any_ground() {
        return Stream.of(
                        new Case("white on a dark box", page -> {
                            box(page, Color.DARK_GRAY, 98, 595);
                            page.setNonStrokingColor(Color.WHITE);
                            write(page, NAME, 100, 600, RenderingMode.FILL);
                        }),
                        new Case("on a shaded row", page -> {
                            box(page, Color.LIGHT_GRAY, 98, 595);
                            page.setNonStrokingColor(Color.BLACK);
                            write(page, NAME, 100, 600, RenderingMode.FILL);
                        }),
                        new Case("beside a box", page -> {
                            write(page, NAME, 100, 600, RenderingMode.FILL);
                            box(page, Color.BLACK, 300, 595);
                        }),
                        new Case(
                                "on a turned page",
                                page -> {
                                    box(page, Color.BLACK, 300, 595);
                                    page.setNonStrokingColor(Color.BLACK);
                                    write(page, NAME, 100, 600, RenderingMode.FILL);
                                },
                                270),
                        new Case("behind a scan", page -> {
                            box(page, Color.LIGHT_GRAY, 98, 595);
                            write(page, NAME, 100, 600, RenderingMode.NEITHER);
                        }))
                .map(drawn -> DynamicTest.dynamicTest(
                        drawn.name(), () -> assertThat(ReaderFixture.copy(DocumentType.PDF, pdf(drawn)))
                                .isNotEmpty()));
    }
}
