import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what Surefire and Failsafe reported of all modules. Run by the build as {@code java TestReport.java <folder> <target>…}: writes
 * {@code test-report.txt}, which names the twenty slowest, and {@code test-names.txt}. With {@code compare <before> <after>} it tells
 * which names one list has and the other lacks, and ends with 1 if any was lost.
 */
public final class TestReport {
    private static final int SLOWEST = 20;
    private static final Pattern CASE = Pattern.compile(
            "<testcase name=\"([^\"]*)\" classname=\"([^\"]*)\" time=\"([0-9.,]+)\"(/>|>\\s*(<skipped)?)");

    private record Case(String name, double seconds, boolean skipped) {}

    private TestReport() {}

    public static void main(String... arguments) throws IOException {
        if (arguments[0].equals("compare")) {
            System.exit(compare(Path.of(arguments[1]), Path.of(arguments[2])));
        }
        var cases = new ArrayList<Case>();
        for (var target : List.of(arguments).subList(1, arguments.length)) {
            for (var kind : List.of("surefire-reports", "failsafe-reports")) {
                read(Path.of(target, kind), cases);
            }
        }
        var folder = Files.createDirectories(Path.of(arguments[0]));
        Files.write(folder.resolve("test-names.txt"), names(cases));
        Files.write(folder.resolve("test-report.txt"), report(cases));
    }

    private static void read(Path folder, List<Case> cases) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder, "TEST-*.xml")) {
            for (var file : files) {
                var found = CASE.matcher(Files.readString(file));
                while (found.find()) {
                    cases.add(new Case(
                            found.group(2) + "#" + found.group(1),
                            Double.parseDouble(found.group(3).replace(",", "")),
                            found.group(5) != null));
                }
            }
        }
    }

    /** Without what tells one run of a test from the next: parameters, engines, numbers. */
    private static TreeSet<String> names(List<Case> cases) {
        var names = new TreeSet<String>();
        cases.forEach(test -> names.add(test.name().replaceAll("(?s)[({\\[].*", "").strip()));
        return names;
    }

    private static List<String> report(List<Case> cases) {
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "%d runs of %d tests, %d skipped, %.0f seconds in all",
                cases.size(),
                names(cases).size(),
                cases.stream().filter(Case::skipped).count(),
                cases.stream().mapToDouble(Case::seconds).sum()));
        lines.add("");
        lines.add("The " + SLOWEST + " slowest, in seconds:");
        cases.stream()
                .sorted(Comparator.comparingDouble(Case::seconds).reversed())
                .limit(SLOWEST)
                .map(test -> String.format(Locale.ROOT, "%7.1f  %s", test.seconds(), test.name()))
                .forEach(lines::add);
        return lines;
    }

    /** A test that moves with its class is not lost. */
    private static TreeSet<String> withoutPackages(Path names) throws IOException {
        var simple = new TreeSet<String>();
        Files.readAllLines(names).forEach(name -> simple.add(name.replaceAll("^.*\\.(?=\\w+#)", "")));
        return simple;
    }

    private static int compare(Path before, Path after) throws IOException {
        var lost = withoutPackages(before);
        var added = withoutPackages(after);
        var kept = new TreeSet<>(lost);
        kept.retainAll(added);
        lost.removeAll(kept);
        added.removeAll(kept);
        Stream.concat(lost.stream().map(name -> "- " + name), added.stream().map(name -> "+ " + name))
                .forEach(System.out::println);
        System.out.printf("%d kept, %d lost, %d added%n", kept.size(), lost.size(), added.size());
        return lost.isEmpty() ? 0 : 1;
    }
}
