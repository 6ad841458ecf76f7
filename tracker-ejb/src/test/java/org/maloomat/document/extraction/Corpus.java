package org.maloomat.document.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Office files, honest and hostile, made by hand so that each holds exactly what a test is about. */
public final class Corpus {
    private static final String OOXML = "http://schemas.openxmlformats.org/";
    static final String WORD = OOXML + "wordprocessingml/2006/main";
    private static final String SHEETS = OOXML + "spreadsheetml/2006/main";
    private static final String RELATIONS = OOXML + "officeDocument/2006/relationships";

    private Corpus() {}

    public static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** @param body the XML between the tags of w:body */
    public static Map<String, byte[]> docx(String body) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", utf8(types("/word/document.xml", "wordprocessingml.document.main")));
        parts.put("_rels/.rels", utf8(officeDocument("word/document.xml")));
        parts.put(
                "word/document.xml",
                utf8("<w:document xmlns:w='" + WORD + "'><w:body>" + body + "</w:body></w:document>"));
        return parts;
    }

    public static String paragraph(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    /** Three sheets: Figures (with a hidden row and a hidden column), and two hidden ones. */
    static Map<String, byte[]> xlsx() {
        var parts = new LinkedHashMap<String, byte[]>();
        var sheetTypes = new StringBuilder();
        for (int sheet = 1; sheet <= 3; sheet++) {
            sheetTypes.append(
                    "<Override PartName='/xl/worksheets/sheet" + sheet
                            + ".xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/>");
        }
        parts.put(
                "[Content_Types].xml",
                utf8(types("/xl/workbook.xml", "spreadsheetml.sheet.main")
                        .replace("</Types>", sheetTypes + "</Types>")));
        parts.put("_rels/.rels", utf8(officeDocument("xl/workbook.xml")));
        parts.put(
                "xl/workbook.xml",
                utf8("<workbook xmlns='" + SHEETS + "' xmlns:r='" + RELATIONS + "'><sheets>"
                        + "<sheet name='Figures' sheetId='1' r:id='rId1'/>"
                        + "<sheet name='SecretSheet' sheetId='2' state='hidden' r:id='rId2'/>"
                        + "<sheet name='DeepSheet' sheetId='3' state='veryHidden' r:id='rId3'/></sheets></workbook>"));
        var relations = new StringBuilder("<Relationships xmlns='" + OOXML + "package/2006/relationships" + "'>");
        for (int sheet = 1; sheet <= 3; sheet++) {
            relations.append("<Relationship Id='rId" + sheet + "' Type='" + RELATIONS
                    + "/worksheet' Target='worksheets/sheet" + sheet + ".xml'/>");
        }
        parts.put("xl/_rels/workbook.xml.rels", utf8(relations + "</Relationships>"));
        parts.put(
                "xl/worksheets/sheet1.xml",
                utf8(sheet(
                        "<cols><col min='3' max='3' width='9' hidden='1'/></cols>",
                        "<row r='1'>" + cell("A1", "District")
                                + cell("B1", "Cases") + cell("C1", "HIDDENCOLUMN") + "</row><row r='2'>"
                                + cell("A2", "Peshawar")
                                + "<c r='B2'><v>41</v></c></row><row r='3' hidden='1'>" + cell("A3", "HIDDENROW")
                                + "</row><row r='4'>" + cell("A4", "=HYPERLINK(&quot;x&quot;)") + "</row>")));
        parts.put(
                "xl/worksheets/sheet2.xml", utf8(sheet("", "<row r='1'>" + cell("A1", "HIDDENSHEETCELL") + "</row>")));
        parts.put("xl/worksheets/sheet3.xml", utf8(sheet("", "<row r='1'>" + cell("A1", "DEEPSHEETCELL") + "</row>")));
        return parts;
    }

    private static String sheet(String columns, String rows) {
        return "<worksheet xmlns='" + SHEETS + "'>" + columns + "<sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static String cell(String reference, String words) {
        return "<c r='" + reference + "' t='inlineStr'><is><t>" + words + "</t></is></c>";
    }

    public static Map<String, byte[]> odt(String body) {
        var parts = new LinkedHashMap<String, byte[]>();
        var names = "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'";
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        parts.put(
                "META-INF/manifest.xml",
                utf8("<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'><m:file-entry"
                        + " m:full-path='/' m:media-type='application/vnd.oasis.opendocument.text'/></m:manifest>"));
        parts.put(
                "content.xml",
                utf8("<office:document-content " + names + "><office:body><office:text>" + body
                        + "</office:text></office:body></office:document-content>"));
        parts.put(
                "meta.xml",
                utf8("<office:document-meta " + names
                        + "><office:meta><dc:creator>AUTHORNAME</dc:creator></office:meta></office:document-meta>"));
        return parts;
    }

    public static byte[] encryptedOoxml() throws IOException {
        try (var files = new POIFSFileSystem();
                var bytes = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(zip(docx(paragraph("locked"))));
            } catch (java.security.GeneralSecurityException e) {
                throw new IOException(e);
            }
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static String types(String part, String kind) {
        return "<Types xmlns='" + OOXML + "package/2006/content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Default Extension='xml' ContentType='application/xml'/>"
                + "<Default Extension='jpeg' ContentType='image/jpeg'/><Default Extension='jpg' ContentType='image/jpeg'/>"
                + "<Default Extension='png' ContentType='image/png'/><Default Extension='pdf' ContentType='application/pdf'/>"
                + "<Default Extension='bin' ContentType='application/octet-stream'/>"
                + "<Default Extension='xlsx' ContentType='application/octet-stream'/><Override PartName='" + part
                + "' ContentType='application/vnd.openxmlformats-officedocument." + kind + "+xml'/></Types>";
    }

    private static String officeDocument(String target) {
        return "<Relationships xmlns='" + OOXML + "package/2006/relationships'><Relationship Id='rId1' Type='"
                + RELATIONS + "/officeDocument' Target='" + target + "'/></Relationships>";
    }
}
