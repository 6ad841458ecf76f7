package org.maloomat.document.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleExtractionTest {
    @TempDir
    private Path folder;

    /** Name and text of each part. */
    private List<String> parts(BundleType type, byte[] bundle) throws IOException {
        var file = Files.write(folder.resolve("bundle"), bundle);
        var names = ReaderFixture.reader().unbundle(file, type, folder);
        var parts = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            parts.add(names.get(i) + ": "
                    + Files.readString(DocumentReader.part(folder, i + 1)).strip());
        }
        return parts;
    }

    @Test
    void an_archive_gives_its_files_without_what_systems_add() throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("answers/جواب.txt", Corpus.utf8("forty"));
        entries.put("__MACOSX/answers/._x.txt", Corpus.utf8("x"));
        entries.put("answers/Thumbs.db", Corpus.utf8("x"));
        entries.put("../../outside.txt", Corpus.utf8("nine"));
        assertThat(parts(BundleType.ZIP, Corpus.zip(entries)))
                .containsExactly("answers/جواب.txt: forty", "../../outside.txt: nine");
        assertThat(folder.getParent().resolve("outside.txt")).doesNotExist();
    }

    @Test
    void an_archive_that_holds_nothing_or_too_much_is_refused() {
        assertThatThrownBy(() -> parts(BundleType.ZIP, Corpus.zip(Map.of("Thumbs.db", Corpus.utf8("x")))))
                .hasMessage("document.nothingInside");
        var many = new LinkedHashMap<String, byte[]>();
        IntStream.rangeClosed(0, DocumentReader.MOST_PARTS).forEach(i -> many.put(i + ".txt", Corpus.utf8("x")));
        assertThatThrownBy(() -> parts(BundleType.ZIP, Corpus.zip(many))).hasMessage("document.tooManyInside");
        assertThatThrownBy(() -> parts(BundleType.ZIP, Corpus.zip(Map.of("0.txt", new byte[60_000_000]))))
                .hasMessage("document.bomb");
        for (var type : BundleType.values()) {
            assertThatThrownBy(() -> parts(type, new byte[600]))
                    .as(type.name())
                    .isInstanceOf(Refusal.class)
                    .extracting(refusal -> ((Refusal) refusal).key())
                    .isIn("document.falseType", "document.unreadable");
        }
    }

    @Test
    void an_archive_may_hold_a_document_that_holds_a_table() throws IOException {
        var document = Corpus.docx(Corpus.paragraph("Words"));
        document.put("word/embeddings/table.xlsx", Corpus.zip(Corpus.xlsx()));
        var file = Files.write(folder.resolve("bundle"), Corpus.zip(Map.of("a.docx", Corpus.zip(document))));
        assertThat(ReaderFixture.reader().unbundle(file, BundleType.ZIP, folder))
                .containsExactly("a.docx");
    }

    @Test
    void a_mail_gives_its_words_and_what_is_attached() throws IOException {
        var mail = """
                From: Office <office@example.org>
                To: Citizen <citizen@example.org>
                Subject: =?UTF-8?B?2KzZiNin2Kg=?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: multipart/alternative; boundary="c"

                --c
                Content-Type: text/plain; charset=windows-1256
                Content-Transfer-Encoding: quoted-printable

                =E3=CD=DF=E3=C9 forty
                --c
                Content-Type: text/html

                <p>PAGEWORD forty</p>
                --c--
                --b
                Content-Type: application/octet-stream; name="table.csv"
                Content-Disposition: attachment; filename="table.csv"
                Content-Transfer-Encoding: base64

                YSxiCjEsMgo=
                --b
                Content-Type: message/rfc822

                Subject: Before
                Content-Type: text/plain

                earlier words
                --b--
                """.replace("\n", "\r\n");
        assertThat(parts(BundleType.EML, mail.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        "mail.txt: جواب\n\nمحكمة forty", "table.csv: a,b\n1,2", "mail.txt: Before\n\nearlier words");
    }

    @Test
    void a_mail_that_is_only_a_page_is_a_page() throws IOException {
        var mail = "Subject: a < b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>جواب</p>";
        assertThat(parts(BundleType.EML, mail.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .startsWith("mail.html: <!DOCTYPE html>")
                .contains("a &lt; b", "<p>جواب</p>");
    }

    @Test
    void a_mail_of_outlook_gives_its_words_and_what_is_attached() throws IOException {
        try (var office = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            var root = office.getRoot();
            put(root, "__properties_version1.0", new byte[32]);
            put(root, "__substg1.0_0037001F", "Reply".getBytes(StandardCharsets.UTF_16LE));
            put(root, "__substg1.0_1000001F", "محکمہ forty".getBytes(StandardCharsets.UTF_16LE));
            var attached = root.createDirectory("__attach_version1.0_#00000000");
            put(attached, "__properties_version1.0", new byte[8]);
            put(attached, "__substg1.0_3707001F", "table.csv".getBytes(StandardCharsets.UTF_16LE));
            put(attached, "__substg1.0_37010102", Corpus.utf8("a,b"));
            office.writeFilesystem(out);
            assertThat(parts(BundleType.MSG, out.toByteArray()))
                    .containsExactly("mail.txt: Reply\n\nمحکمہ forty", "table.csv: a,b");
        }
    }

    private static void put(DirectoryEntry folder, String name, byte[] content) throws IOException {
        folder.createDocument(name, new ByteArrayInputStream(content));
    }

    @Test
    void what_outlook_sends_to_others_gives_what_is_attached() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(Integer.reverseBytes(0x223E9F78));
            out.writeShort(0);
            attribute(out, 2, 0x00069002, new byte[14]);
            attribute(out, 2, 0x00018010, Corpus.utf8("table.csv\0"));
            attribute(out, 2, 0x0006800F, Corpus.utf8("a,b"));
        }
        assertThat(parts(BundleType.TNEF, bytes.toByteArray())).containsExactly("table.csv: a,b");
    }

    private static void attribute(DataOutputStream out, int level, int id, byte[] content) throws IOException {
        int sum = 0;
        for (byte each : content) {
            sum += each & 0xFF;
        }
        out.writeByte(level);
        out.writeInt(Integer.reverseBytes(id));
        out.writeInt(Integer.reverseBytes(content.length));
        out.write(content);
        out.writeShort(Short.reverseBytes((short) sum));
    }
}
