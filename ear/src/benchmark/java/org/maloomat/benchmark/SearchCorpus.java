package org.maloomat.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.maloomat.index.IndexedDocument;
import org.maloomat.index.IndexedNames;
import org.maloomat.index.IndexedText;

/**
 * Requests as many as wanted: the texts of real registers, every third word exchanged for another of their words by its frequency rank
 * and one in sixty for a word of its own; every tenth request is synthetic Urdu, every twentieth Pashto. The same number always gives
 * the same request.
 */
final class SearchCorpus {
    private static final String[] URDU = ("مقدمہ مقدمات درج ضلع پولیس تھانہ عورت خواتین تشدد گھریلو زیادتی جنسی تفتیش رپورٹ تعداد سال"
                    + " عدالت فیصلہ ملزم گرفتار ہسپتال طبی معائنہ دارالامان بجٹ عملہ تربیت افسر شکایت درخواست معلومات محکمہ صحت"
                    + " دفعہ ۳۷۶ ۳۵۴ کے کی میں اور سے کا نہیں فراہم پشاور سوات مردان نوشہرہ")
            .split(" ");
    private static final String[] PASHTO = ("ښځه ښځې ښځو حقونه پولیس قضیه دوسیه راپور روغتون ولسوالي تاوتریخوالی کورنی شکایت محکمه"
                    + " افسر ماشوم نجلۍ ځورونه واده وژنه پلټنه شمېره کال د په کې ته له سره چې معلومات پېښور سوات")
            .split(" ");
    private static final String[] OUTCOMES = {"FULL", "PARTIAL", "REFUSED", "NOT_HELD"};
    private static final String[] KINDS = {"POLICE", "HEALTH", "COURT", "PROSECUTION", "SOCIAL_WELFARE", "LOCAL"};
    private static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);
    private static final int DAYS = 4_500;
    private static final int TITLE_WORDS = 9;

    private final List<String[]> texts = new ArrayList<>();
    private final List<String> vocabulary = new ArrayList<>();

    /** @param registers comma-separated files whose header names a column {@code abstract} */
    SearchCorpus(List<Path> registers) {
        registers.forEach(this::read);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("name at least one register with a column abstract");
        }
        texts.forEach(text -> vocabulary.addAll(Arrays.asList(text)));
    }

    private void read(Path register) {
        try {
            var rows = rows(Files.readString(register));
            int column = rows.get(0).indexOf("abstract");
            rows.stream()
                    .skip(1)
                    .filter(row -> row.size() > column)
                    .map(row -> row.get(column).strip().split("\\s+"))
                    .filter(words -> words.length >= 5)
                    .forEach(texts::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of comma-separated values (RFC 4180). */
    private static List<List<String>> rows(String file) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < file.length(); i++) {
            char c = file.charAt(i);
            if (quoted && c == '"' && i + 1 < file.length() && file.charAt(i + 1) == '"') {
                cell.append(file.charAt(i++));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString().strip());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }

    IndexedText text(int number) {
        var random = new Random(number);
        var words = words(number, random);
        var title = String.join(" ", Arrays.copyOf(words, Math.min(TITLE_WORDS, words.length)));
        var description = String.join(" ", words);
        var answer = String.join(" ", words(number + 7, random));
        var language = number % 20 == 9 ? "ps" : number % 10 == 4 ? "ur" : "en";
        var day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        int body = Math.min(random.nextInt(40), random.nextInt(40));
        return new IndexedText(
                "KP-" + number,
                "KP",
                title,
                description,
                answer,
                "BODY-" + body,
                KINDS[body % KINDS.length],
                "DISTRICT-" + Math.min(random.nextInt(38), random.nextInt(38)),
                "TOPIC-" + random.nextInt(12),
                OUTCOMES[random.nextInt(OUTCOMES.length)],
                language,
                day,
                day,
                null,
                random.nextInt(5) == 0 ? List.of(Integer.toString(13 + random.nextInt(8))) : List.of(),
                new IndexedNames("Body number " + body, null, null),
                number % 10 == 0
                        ? List.of(IndexedDocument.ofTexts("d" + number, "answer.pdf", "PDF", List.of(description)))
                        : List.of());
    }

    private String[] words(int number, Random random) {
        if (number % 20 == 9 || number % 10 == 4) {
            var words = new String[40];
            Arrays.setAll(words, i -> pick(number % 20 == 9 ? PASHTO : URDU, random));
            return words;
        }
        var words = texts.get(Math.floorMod(number * 31, texts.size())).clone();
        for (int i = 0; i < words.length; i++) {
            int chance = random.nextInt(60);
            if (chance == 0) {
                words[i] = "ref" + random.nextInt(1_000_000);
            } else if (chance <= 20) {
                words[i] = vocabulary.get(random.nextInt(vocabulary.size()));
            }
        }
        return words;
    }

    private static String pick(String[] words, Random random) {
        return words[Math.min(random.nextInt(words.length), random.nextInt(words.length))];
    }

    /** A word of a request that can stand in a question by itself. */
    String word(Random random) {
        while (true) {
            var word = vocabulary.get(random.nextInt(vocabulary.size())).replaceAll("[^\\p{L}]", "");
            if (word.length() >= 4) {
                return word;
            }
        }
    }

    /** Two words that stand side by side in a request. */
    String pair(Random random) {
        while (true) {
            var text = texts.get(random.nextInt(texts.size()));
            int at = random.nextInt(text.length - 1);
            if (text[at].matches("[a-zA-Z]{4,}") && text[at + 1].matches("[a-zA-Z]{4,}")) {
                return text[at] + " " + text[at + 1];
            }
        }
    }
}
