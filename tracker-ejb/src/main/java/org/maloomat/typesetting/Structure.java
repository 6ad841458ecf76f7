package org.maloomat.typesetting;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** What the marks on the pages are, in reading order, for readers who do not look at them (ISO 14289-1). */
final class Structure {
    private static final COSName MCR = COSName.getPDFName("MCR");
    private static final COSName PG = COSName.getPDFName("Pg");

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final COSDictionary whole;
    private final List<COSArray> owners = new ArrayList<>();

    Structure(PDDocument pdf) {
        pdf.getDocumentCatalog().setStructureTreeRoot(root);
        whole = element("Document", root.getCOSObject());
    }

    COSDictionary whole() {
        return whole;
    }

    /** A new element at the end of another one. */
    COSDictionary element(String type, COSDictionary parent) {
        var element = new COSDictionary();
        element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        element.setItem(COSName.S, COSName.getPDFName(type));
        element.setItem(COSName.P, parent);
        kids(parent).add(element);
        return element;
    }

    void startPage(PDPage page) {
        page.setStructParents(owners.size());
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        owners.add(new COSArray());
    }

    /** The number under which marks on the newest page belong to this element. */
    int mark(COSDictionary element, PDPage page) {
        var onPage = owners.get(owners.size() - 1);
        int number = onPage.size();
        onPage.add(element);
        var reference = new COSDictionary();
        reference.setItem(COSName.TYPE, MCR);
        reference.setItem(PG, page);
        reference.setInt(COSName.MCID, number);
        kids(element).add(reference);
        return number;
    }

    /** Ties each page's marks to their elements. */
    void close() {
        var numbers = new COSArray();
        for (int page = 0; page < owners.size(); page++) {
            numbers.add(COSInteger.get(page));
            numbers.add(owners.get(page));
        }
        var tree = new COSDictionary();
        tree.setItem(COSName.getPDFName("Nums"), numbers);
        root.getCOSObject().setItem(COSName.getPDFName("ParentTree"), tree);
        root.setParentTreeNextKey(owners.size());
    }

    private static COSArray kids(COSDictionary parent) {
        if (!(parent.getDictionaryObject(COSName.K) instanceof COSArray)) {
            parent.setItem(COSName.K, new COSArray());
        }
        return parent.getCOSArray(COSName.K);
    }
}
