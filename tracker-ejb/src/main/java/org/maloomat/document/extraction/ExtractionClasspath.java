package org.maloomat.document.extraction;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the extraction process finds its classes: in the very files from which this server loaded them, asked one class a
 * library. The same question has the right answer in an exploded WAR, in an EAR with its shared libraries and under a test.
 */
public final class ExtractionClasspath {
    private static final List<String> ONE_CLASS_A_LIBRARY = List.of(
            "org.maloomat.document.extraction.ExtractionProcess",
            "org.apache.tika.Tika",
            "org.apache.tika.parser.pdf.PDFParser",
            "org.apache.tika.parser.xmp.JempboxExtractor",
            "org.apache.tika.parser.microsoft.ooxml.OOXMLParser",
            "org.apache.tika.parser.odf.OpenDocumentParser",
            "org.apache.tika.parser.xml.DcXMLParser",
            "org.apache.tika.parser.mailcommons.MailUtil",
            "org.apache.tika.parser.html.JSoupParser",
            "org.apache.tika.parser.txt.TXTParser",
            "org.apache.tika.detect.zip.DefaultZipContainerDetector",
            "org.apache.pdfbox.pdmodel.PDDocument",
            "org.apache.pdfbox.io.IOUtils",
            "org.apache.fontbox.ttf.TTFParser",
            "org.apache.xmpbox.XMPMetadata",
            "org.apache.jempbox.xmp.XMPMetadata",
            "org.apache.poi.util.IOUtils",
            "org.apache.poi.xssf.eventusermodel.XSSFReader",
            "org.apache.poi.hwpf.OldWordFileFormatException",
            "org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorkbook",
            "org.apache.xmlbeans.XmlObject",
            "org.apache.commons.collections4.ListValuedMap",
            "org.apache.commons.compress.archivers.zip.ZipFile",
            "org.apache.commons.codec.binary.Hex",
            "org.apache.commons.csv.CSVFormat",
            "org.apache.commons.io.IOUtils",
            "org.apache.commons.lang3.StringUtils",
            "org.apache.commons.logging.LogFactory",
            "org.apache.logging.log4j.LogManager",
            "org.slf4j.LoggerFactory",
            "org.jsoup.Jsoup",
            "org.mozilla.universalchardet.UniversalDetector",
            "com.zaxxer.sparsebits.SparseBitSet");

    private ExtractionClasspath() {}

    /**
     * A value for {@code java -cp}.
     *
     * @throws IllegalStateException if a library is missing or does not lie in the file system
     */
    public static String find() {
        Set<Path> places = new LinkedHashSet<>();
        for (var name : ONE_CLASS_A_LIBRARY) {
            places.add(place(name));
        }
        return places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path place(String className) {
        try {
            var type = Class.forName(className, false, ExtractionClasspath.class.getClassLoader());
            var source = type.getProtectionDomain().getCodeSource();
            var location = source == null || source.getLocation() == null ? null : source.getLocation();
            return location != null && "file".equals(location.getProtocol())
                    ? Path.of(escaped(location))
                    : ofResource(type);
        } catch (ClassNotFoundException | IOException | URISyntaxException | RuntimeException e) {
            throw new IllegalStateException("Cannot tell where " + className + " was loaded from", e);
        }
    }

    /** For class loaders that give no location, or one in a scheme of their own. */
    private static Path ofResource(Class<?> type) throws IOException, URISyntaxException {
        var file = type.getName().replace('.', '/') + ".class";
        var url = type.getClassLoader().getResource(file);
        if (url != null && url.openConnection() instanceof JarURLConnection jar) {
            return Path.of(escaped(jar.getJarFileURL()));
        }
        if (url != null && "file".equals(url.getProtocol())) {
            var path = Path.of(escaped(url));
            for (int level = file.split("/").length; level > 0; level--) {
                path = path.getParent();
            }
            return path;
        }
        throw new IOException("Not in the file system: " + url);
    }

    /** Some class loaders forget to escape a space. */
    private static URI escaped(URL url) throws URISyntaxException {
        return new URI(url.toString().replace(" ", "%20"));
    }
}
