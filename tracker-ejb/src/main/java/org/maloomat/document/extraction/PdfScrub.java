package org.maloomat.document.extraction;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Takes out of a page's drawing, and out of all it draws with, whatever draws nothing. */
final class PdfScrub {
    private static final Set<String> MARKING = Set.of("BMC", "BDC", "EMC", "MP", "DP");
    private static final Set<String> NOT_DRAWN = Set.of(
            "Metadata",
            "PieceInfo",
            "LastModified",
            "StructParent",
            "StructParents",
            "OC",
            "OPI",
            "AF",
            "Alternates",
            "Measure",
            "PtData",
            "Ref",
            "Properties",
            "PS",
            "Thumb",
            "AA",
            "JS");
    private static final Set<String> FROM_OUTSIDE = Set.of("F", "FFilter", "FDecodeParms");
    /** The few texts by which fonts and colours work; any other text in a dictionary is a remark. */
    private static final Set<String> NEEDED_TEXT = Set.of("Registry", "Ordering", "CharSet", "FontFamily", "Panose");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    void page(PDDocument document, COSDictionary page) throws IOException {
        var contents = rewritten(new PDFStreamParser(new PDPage(page)).parse());
        var stream = document.getDocument().createCOSStream();
        fill(stream, contents);
        page.setItem(COSName.CONTENTS, stream);
        seen.add(stream);
        walk(page.getItem(COSName.RESOURCES));
        walk(page.getItem(COSName.GROUP));
    }

    private void walk(COSBase root) throws IOException {
        Deque<COSBase> waiting = new ArrayDeque<>();
        push(waiting, root);
        while (!waiting.isEmpty()) {
            var next = waiting.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof COSDictionary dictionary) {
                scrub(dictionary);
                dictionary.getValues().forEach(value -> push(waiting, value));
            } else if (next instanceof COSArray array) {
                array.forEach(value -> push(waiting, value));
            }
        }
    }

    private static void push(Deque<COSBase> waiting, COSBase value) {
        var resolved = value instanceof COSObject reference ? reference.getObject() : value;
        if (resolved instanceof COSDictionary || resolved instanceof COSArray) {
            waiting.push(resolved);
        }
    }

    private static void scrub(COSDictionary dictionary) throws IOException {
        var stream = dictionary instanceof COSStream;
        for (var key : List.copyOf(dictionary.keySet())) {
            var name = key.getName();
            var remark = dictionary.getDictionaryObject(key) instanceof COSString && !NEEDED_TEXT.contains(name);
            if (remark || NOT_DRAWN.contains(name) || stream && FROM_OUTSIDE.contains(name)) {
                dictionary.removeItem(key);
            }
        }
        if (dictionary instanceof COSStream content) {
            if (isDrawing(content)) {
                fill(content, rewritten(new PDFStreamParser(bytes(content)).parse()));
            } else {
                PhotoScrub.scrub(content);
            }
        } else if (COSName.TYPE3.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
            glyphs(dictionary);
        }
    }

    private static void glyphs(COSDictionary font) throws IOException {
        var procedures = font.getCOSDictionary(COSName.CHAR_PROCS);
        if (procedures != null) {
            for (var name : procedures.keySet()) {
                if (procedures.getDictionaryObject(name) instanceof COSStream glyph) {
                    fill(glyph, rewritten(new PDFStreamParser(bytes(glyph)).parse()));
                }
            }
        }
    }

    private static byte[] bytes(COSStream stream) throws IOException {
        try (var in = stream.createInputStream()) {
            return in.readAllBytes();
        }
    }

    private static boolean isDrawing(COSStream stream) {
        return COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE)) || stream.getInt(COSName.PATTERN_TYPE, 0) == 1;
    }

    private static List<Object> rewritten(List<Object> tokens) {
        var kept = new ArrayList<Object>(tokens.size());
        var operands = new ArrayList<Object>();
        for (var token : tokens) {
            operands.add(token);
            if (token instanceof Operator operator) {
                if (!MARKING.contains(operator.getName())) {
                    kept.addAll(operands);
                }
                operands.clear();
            }
        }
        return kept;
    }

    private static void fill(COSStream stream, List<Object> tokens) throws IOException {
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
    }
}
