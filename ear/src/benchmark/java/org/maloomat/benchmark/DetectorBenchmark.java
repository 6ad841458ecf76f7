package org.maloomat.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.maloomat.identifier.IdentifierDetector;
import org.maloomat.identifier.IdentifierHit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Megabytes of UTF-8 text a second on one core, beside a yardstick of the same run: one pass of one regular expression of the
 * kind that masks telephone numbers elsewhere.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DetectorBenchmark {
    private static final int MEGABYTES = 2;
    private static final Pattern ONE_RULE = Pattern.compile("(?<![0-9])(?:\\+92|0092|0)[ -]?3[0-9]{2}[ -]?[0-9]{7}(?![0-9])");

    /** The language of the text; {@code figures} is a register of numbers. */
    @Param({"en", "ur", "figures"})
    public String text;

    private final IdentifierDetector detector = new IdentifierDetector();
    private String words;

    static void main(String... arguments) throws Exception {
        var second = TimeValue.seconds(1);
        new Runner(new OptionsBuilder()
                        .include(DetectorBenchmark.class.getName())
                        .forks(1)
                        .warmupIterations(6)
                        .warmupTime(second)
                        .measurementIterations(6)
                        .measurementTime(second)
                        .build())
                .run();
    }

    @Setup
    public void write() {
        var piece = switch (text) {
            case "en" -> ENGLISH;
            case "ur" -> URDU;
            default -> REGISTER;
        };
        int bytes = piece.getBytes(StandardCharsets.UTF_8).length;
        words = piece.repeat(MEGABYTES * 1_000_000 / bytes);
    }

    /** Operations are megabytes. */
    @Benchmark
    @OperationsPerInvocation(MEGABYTES)
    public List<IdentifierHit> everyRule() {
        return detector.detect(words);
    }

    /** Operations are megabytes. */
    @Benchmark
    @OperationsPerInvocation(MEGABYTES)
    public long oneExpression() {
        return ONE_RULE.matcher(words).results().count();
    }

    private static final String ENGLISH =
            """
            The Health Department received 258 complaints between 01-01-2024 and 31-12-2024. Cases under section 376 PPC were
            sent to the special courts, and the budget of Rs 45,00,000 for the crisis centres was released in two parts. The
            Public Information Officer may be called at 091-9210000 during office hours. The committee met on 5 March 2023
            and asked every district to report how many women officers are posted in each police station, how long an
            examination takes, and how many kits are in store. Officers of the directorate answered within twenty days. The
            commission may be asked to look at a refusal; it decides within sixty days, and its orders bind the department.
            The complainant Shabnam Bibi d/o Gul Rahman, CNIC 17301-0000001-2, appeared before the SHO.
            """;
    private static final String URDU =
            """
            محکمہ صحت کو سال 2023 میں 258 شکایات موصول ہوئیں۔ دفعہ 376 کے تحت درج مقدمات خصوصی عدالتوں کو بھیجے گئے اور مراکز کے لیے
            مختص رقم 45,00,000 روپے دو قسطوں میں جاری کی گئی۔ دفتر کا فون نمبر 091-9210000 ہے۔ کمیٹی نے تمام اضلاع سے پوچھا کہ ہر تھانے
            میں کتنی خواتین اہلکار تعینات ہیں اور معائنے میں کتنا وقت لگتا ہے۔ کمیشن ساٹھ دن کے اندر شکایت کا فیصلہ کرتا ہے اور اس کے
            احکامات محکمے پر لازم ہیں۔ مدعی محمد رحیم ولد گل زمان کا موبائل نمبر 03000000789 ہے۔
            """;
    private static final String REGISTER =
            """
            1,Peshawar,45,31,22,9,2023-01-01,1204,17301,4500000
            2,Mardan,31,22,14,3,2023-02-01,1101,16102,3900000
            3,Swat,22,16,9,1,2023-03-01,988,15602,3100000
            """;
}
