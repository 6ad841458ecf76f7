package org.maloomat.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.maloomat.shared.LanguageTag;
import org.maloomat.typesetting.Block;
import org.maloomat.typesetting.PaperDocument;
import org.maloomat.typesetting.Typesetter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** From the words of a letter to its PDF, warm: a letter of one page in each script, and an answer of many pages. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LetterBenchmark {
    private static final String ENGLISH =
            "The police stations of the district keep a desk for women at which reports are taken by women officers. ";
    private static final String URDU =
            "ضلع کے تھانوں میں خواتین کے لیے ڈیسک قائم ہیں جہاں خواتین اہلکار رپورٹ درج کرتی ہیں اور ہر رپورٹ کا نمبر دیا جاتا ہے۔ ";

    @Param({"EN", "UR"})
    public LanguageTag language;

    /** Paragraphs of some 80 words: 4 make a page. */
    @Param({"4", "60"})
    public int paragraphs;

    private PaperDocument letter;

    static void main(String... arguments) throws Exception {
        var second = TimeValue.seconds(1);
        new Runner(new OptionsBuilder()
                        .include(LetterBenchmark.class.getName())
                        .forks(1)
                        .warmupIterations(8)
                        .warmupTime(second)
                        .measurementIterations(8)
                        .measurementTime(second)
                        .build())
                .run();
    }

    @Setup
    public void write() {
        var sentence = language == LanguageTag.EN ? ENGLISH : URDU;
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.QrCode("https://example.org/requests/KP-2026-000001", "QR"));
        blocks.add(new Block.Heading(1, sentence.substring(0, 30)));
        blocks.add(Block.Table.facts(List.of(List.of("1", "KP-2026-000001"), List.of("2", "KP-2026-000001/1"))));
        for (int i = 0; i < paragraphs; i++) {
            blocks.add(new Block.Paragraph(i + " " + sentence.repeat(4)));
        }
        letter = new PaperDocument("KP-2026-000001/1", language, Instant.EPOCH, "KP-2026-000001/1", blocks);
    }

    @Benchmark
    public byte[] pdf() {
        return Typesetter.pdf(letter);
    }
}
