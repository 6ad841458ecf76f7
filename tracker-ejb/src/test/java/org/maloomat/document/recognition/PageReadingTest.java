package org.maloomat.document.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maloomat.document.extraction.PageArea;

class PageReadingTest {
    private static final int WIDTH = 1240;
    private static final int HEIGHT = 1754;
    private static final int DPI = 150;

    @TempDir
    private Path folder;

    private Path page() throws IOException {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 34));
        for (int line = 0; line < 6; line++) {
            pen.drawString("The register of the shelter, line " + line, 100, 300 + line * 70);
        }
        pen.drawString("Admitted on the card 17301-1234567-8", 100, 1200);
        pen.dispose();
        var file = folder.resolve("page.png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    /** However the page was laid into the scanner, its words are read, and stand where they stand on the picture as it came. */
    @ParameterizedTest
    @EnumSource(PictureTurn.class)
    void a_page_is_read_in_the_direction_in_which_it_can_be_read(PictureTurn laid) throws IOException {
        var tesseract = new Tesseract("tesseract", 60);
        assertThat(tesseract.missingPackages()).as("to be installed").isEmpty();
        var reading = new PageReading(null, null, tesseract, null);

        var read = reading.upright(laid.write(page()), DPI);

        assertThat(read.text()).contains("17301-1234567-8").contains("register of the shelter");
        var card = read.words().find("17301-1234567-8");
        assertThat(card)
                .singleElement(Assertions.as(org.assertj.core.api.InstanceOfAssertFactories.list(PageArea.class)))
                .singleElement()
                .satisfies(area -> assertThat(middle(area, laid)).isBetween(0.3, 0.7));
    }

    /** How far down the upright page the middle of the area lies, less than a tenth from where the line was drawn: 0.5 is on it. */
    private static double middle(PageArea area, PictureTurn laid) {
        double x = (area.x() + area.width() / 2.0) / PageArea.WHOLE;
        double y = (area.y() + area.height() / 2.0) / PageArea.WHOLE;
        double down =
                switch (laid) {
                    case NONE -> y;
                    case HALF -> 1 - y;
                    case RIGHT -> 1 - x;
                    case LEFT -> x;
                };
        return 0.5 + (down - 1200.0 / HEIGHT) * 5;
    }
}
