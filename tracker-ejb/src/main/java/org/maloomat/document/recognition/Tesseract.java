package org.maloomat.document.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maloomat.document.extraction.BoundedProgram;
import org.maloomat.document.extraction.CleanText;
import org.maloomat.document.extraction.ExtractionWorker;
import org.maloomat.document.extraction.PageArea;
import org.maloomat.document.extraction.PageWord;
import org.maloomat.document.extraction.PageWords;
import org.maloomat.document.extraction.RecognizedText;
import org.maloomat.document.extraction.Refusal;

/**
 * The program that reads pictures, run as a process of its own for one page at a time: last in line for the processor, with
 * limits on time and memory, without anything of the server's environment. Looked for again every minute, so that it may be
 * installed while the server runs.
 */
@ApplicationScoped
public class Tesseract {
    private static final List<String> LANGUAGES = List.of("eng", "urd", "pus");
    private static final long LOOK_AGAIN = Duration.ofMinutes(1).toNanos();
    private static final long MEMORY_BYTES = 1L << 30;
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "TESSDATA_PREFIX");

    private String command;
    private int seconds;
    private long lookedAt;
    private Set<String> languages;

    protected Tesseract() {}

    @Inject
    public Tesseract(
            @ConfigProperty(name = "maloomat.recognition.command", defaultValue = "tesseract") String command,
            @ConfigProperty(name = "maloomat.recognition.seconds", defaultValue = "60") int seconds) {
        this.command = command;
        this.seconds = seconds;
    }

    /** Whether pages can be read at all. */
    public boolean isAvailable() {
        return !languages().isEmpty();
    }

    /** Debian packages still to be installed. */
    public List<String> missingPackages() {
        var known = languages();
        var missing = new ArrayList<String>();
        if (known.isEmpty()) {
            missing.add("tesseract-ocr");
        }
        LANGUAGES.stream()
                .filter(language -> !known.contains(language))
                .map(language -> "tesseract-ocr-" + language)
                .forEach(missing::add);
        return missing;
    }

    /**
     * Reads one picture.
     *
     * @param picture a PNG file in a folder of its own, which also takes the result
     * @param dpi dots an inch at which it was drawn
     * @throws Refusal {@code document.unreadable} if it takes too long, needs too much memory or fails
     */
    public RecognizedText read(Path picture, int dpi) {
        var result = picture.resolveSibling("read");
        program()
                .run(
                        picture.getParent(),
                        List.of(
                                command,
                                picture.toString(),
                                result.toString(),
                                "-l",
                                String.join("+", languages()),
                                "--dpi",
                                Integer.toString(dpi),
                                "txt",
                                "tsv"));
        try {
            var text = withoutBidiMarks(Files.readString(Path.of(result + ".txt")));
            var table = Files.readAllLines(Path.of(result + ".tsv"));
            return new RecognizedText(text, confidence(table), words(table));
        } catch (IOException e) {
            throw new Refusal(Refusal.UNREADABLE);
        }
    }

    private static String withoutBidiMarks(String text) {
        return CleanText.of(text)
                .replaceAll("[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
    }

    /** The mean of its confidence in each word, a long word counting for more. */
    static int confidence(List<String> table) {
        double sum = 0;
        int letters = 0;
        for (var line : table) {
            var cells = line.split("\t", -1);
            if (cells.length >= 12 && cells[0].equals("5") && !cells[11].isBlank()) {
                sum += Double.parseDouble(cells[10]) * cells[11].length();
                letters += cells[11].length();
            }
        }
        return letters == 0 ? 0 : (int) Math.max(0, Math.min(100, Math.round(sum / letters)));
    }

    /** The words with their places; the first line says how large the page is. */
    static PageWords words(List<String> table) {
        var words = new ArrayList<PageWord>();
        double width = 0;
        double height = 0;
        int line = 0;
        for (var row : table) {
            var cells = row.split("\t", -1);
            if (cells.length < 12) {
                continue;
            }
            if (cells[0].equals("1")) {
                width = Double.parseDouble(cells[8]);
                height = Double.parseDouble(cells[9]);
            } else if (cells[0].equals("4")) {
                line++;
            } else if (cells[0].equals("5") && !cells[11].isBlank() && words.size() < PageWords.MOST) {
                double left = Double.parseDouble(cells[6]);
                double top = Double.parseDouble(cells[7]);
                var area = PageArea.between(
                        left / width,
                        top / height,
                        (left + Double.parseDouble(cells[8])) / width,
                        (top + Double.parseDouble(cells[9])) / height);
                var word = withoutBidiMarks(cells[11]).replaceAll("\\s+", "");
                if (area != null && !word.isEmpty()) {
                    words.add(new PageWord(word, area, line));
                }
            }
        }
        return new PageWords(words);
    }

    private synchronized Set<String> languages() {
        if (languages == null || System.nanoTime() - lookedAt > LOOK_AGAIN) {
            languages = installed();
            lookedAt = System.nanoTime();
        }
        return languages;
    }

    private Set<String> installed() {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("languages");
            var listed = program().run(folder, List.of(command, "--list-langs"));
            var known = new TreeSet<>(listed.lines()
                    .map(String::strip)
                    .filter(LANGUAGES::contains)
                    .toList());
            return known;
        } catch (IOException | Refusal e) {
            return Set.of();
        } finally {
            if (folder != null) {
                ExtractionWorker.remove(folder);
            }
        }
    }

    private BoundedProgram program() {
        return new BoundedProgram(seconds, MEMORY_BYTES, ENVIRONMENT, Map.of("OMP_THREAD_LIMIT", "1"));
    }
}
