package org.maloomat.document.extraction;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/**
 * How a table written as text separates and quotes its cells: as its first line says ({@code sep=;}, which Excel writes and reads),
 * else by the sign that cuts the lines most evenly.
 *
 * @param quoted false where a quotation mark is a letter like any other, because quotes do not pair (RFC 4180)
 */
public record CsvDialect(char delimiter, boolean quoted) {
    private static final Pattern ANNOUNCED = Pattern.compile("^sep=([^\\r\\n])(?:\\r\\n|\\r|\\n|$)");
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int SAMPLE = 200;
    /** Of the sampled lines, how many must have the same number of cells for a sign to be taken for a delimiter. */
    private static final double EVEN = 0.5;

    /** @param text the whole table, without byte order mark */
    public static CsvDialect of(String text) {
        var announced = ANNOUNCED.matcher(text);
        var table = withoutAnnouncement(text);
        char delimiter = announced.find() ? announced.group(1).charAt(0) : evenest(table);
        return new CsvDialect(delimiter, quotesPair(table, delimiter));
    }

    /** The table without the line that says how it is separated. */
    public static String withoutAnnouncement(String text) {
        return ANNOUNCED.matcher(text).replaceFirst("");
    }

    /** To be completed by the caller with what it does about headers and empty lines. */
    public CSVFormat.Builder format() {
        return CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setQuote(quoted ? '"' : null);
    }

    private static char evenest(String table) {
        var best = ',';
        var bestScore = 0.0;
        for (char delimiter : DELIMITERS) {
            var score = evenness(table, delimiter);
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        return best;
    }

    /** The share of lines with the most usual number of cells, and a little for the number; 0 where nothing is cut. */
    private static double evenness(String table, char delimiter) {
        var quoted = quotesPair(table, delimiter);
        var format = new CsvDialect(delimiter, quoted)
                .format()
                .setIgnoreEmptyLines(true)
                .get();
        var lines = new HashMap<Integer, Integer>();
        int sampled = 0;
        try (var parser = format.parse(new StringReader(table))) {
            for (var line : parser) {
                lines.merge(line.size(), 1, Integer::sum);
                if (++sampled == SAMPLE) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var usual = mostUsual(lines);
        if (usual.isEmpty()) {
            return 0;
        }
        var share = (double) lines.get(usual.get()) / sampled;
        return share < EVEN ? share / 10 : share + usual.get() / 1e6;
    }

    private static Optional<Integer> mostUsual(HashMap<Integer, Integer> lines) {
        return lines.entrySet().stream()
                .filter(entry -> entry.getKey() > 1)
                .max((one, other) -> one.getValue().equals(other.getValue())
                        ? one.getKey() - other.getKey()
                        : one.getValue() - other.getValue())
                .map(java.util.Map.Entry::getKey);
    }

    private static boolean quotesPair(String table, char delimiter) {
        if (table.indexOf('"') < 0) {
            return true;
        }
        var strict = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
        try (var parser = strict.parse(new StringReader(table))) {
            parser.forEach(line -> {});
            return true;
        } catch (IOException | UncheckedIOException unpaired) {
            return false;
        }
    }
}
