package org.maloomat.document.recognition;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.maloomat.document.extraction.PageArea;
import org.maloomat.document.extraction.PageWord;
import org.maloomat.document.extraction.PageWords;

/** A picture of a page, turned clockwise so that it may be read, and places on it taken back to where they stand on the page. */
enum PictureTurn {
    NONE(0),
    HALF(2),
    RIGHT(1),
    LEFT(3);

    private final int quarters;

    PictureTurn(int quarters) {
        this.quarters = quarters;
    }

    /** Writes the picture, turned, beside it. */
    Path write(Path picture) throws IOException {
        var upright = ImageIO.read(picture.toFile());
        var sideways = quarters % 2 == 1;
        int width = sideways ? upright.getHeight() : upright.getWidth();
        int height = sideways ? upright.getWidth() : upright.getHeight();
        var turned = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var pen = turned.createGraphics();
        var place = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        place.quadrantRotate(quarters);
        place.translate(-upright.getWidth() / 2.0, -upright.getHeight() / 2.0);
        pen.drawImage(upright, place, null);
        pen.dispose();
        var file = picture.resolveSibling("turned-" + name() + ".png");
        ImageIO.write(turned, "png", file.toFile());
        return file;
    }

    PageWords back(PageWords turned) {
        return quarters == 0
                ? turned
                : new PageWords(turned.list().stream()
                        .map(word -> new PageWord(word.text(), back(word.area()), word.line()))
                        .toList());
    }

    private PageArea back(PageArea area) {
        int right = PageArea.WHOLE - area.x() - area.width();
        int below = PageArea.WHOLE - area.y() - area.height();
        return switch (this) {
            case NONE -> area;
            case HALF -> new PageArea(right, below, area.width(), area.height());
            case RIGHT -> new PageArea(area.y(), right, area.height(), area.width());
            case LEFT -> new PageArea(below, area.x(), area.height(), area.width());
        };
    }
}
