package org.maloomat.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ComplaintStagesTest {
    private static final Path PAGE = Path.of("..", "docs", "complaints.md");

    /** Rewrite it with {@code -Dmaloomat.write-docs=true}. */
    @Test
    void the_page_of_steps_says_what_the_code_does() throws IOException {
        if (Boolean.getBoolean("maloomat.write-docs")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    private static String page() {
        var page = new StringBuilder("""
                # The life of a complaint

                Every step against every stage: where it leads, or – where it is refused. `LODGED` and `WITHDRAWN` are the
                requester's, all others the commission's. Read from the code; a test compares.

                | Step |""");
        for (var stage : ComplaintStage.values()) {
            page.append(" ").append(stage).append(" |");
        }
        page.append("\n|---")
                .append("|---".repeat(ComplaintStage.values().length))
                .append("|\n");
        for (var step : EnumSet.complementOf(EnumSet.of(ComplaintStep.LODGED))) {
            page.append("| `").append(step).append("` |");
            for (var stage : ComplaintStage.values()) {
                page.append(" ")
                        .append(stage.steps().contains(step) ? stage.after(step) : "–")
                        .append(" |");
            }
            page.append("\n");
        }
        return page.toString();
    }

    @Property
    void no_way_leads_back_from_the_end_or_past_registration(@ForAll long seed) {
        var random = new Random(seed);
        var stage = ComplaintStage.LODGED;
        var taken = new ArrayList<ComplaintStep>();
        for (int i = 0; i < 30 && !stage.steps().isEmpty(); i++) {
            var possible = List.copyOf(stage.steps());
            var step = possible.get(random.nextInt(possible.size()));
            stage = stage.after(step);
            taken.add(step);
            if (stage == ComplaintStage.DECIDED || stage == ComplaintStage.IN_COURT) {
                assertThat(taken)
                        .contains(ComplaintStep.REGISTERED)
                        .containsAnyOf(ComplaintStep.ORDER_FOR, ComplaintStep.ORDER_AGAINST);
            }
        }
        assertThat(ComplaintStage.CLOSED.steps()).isEmpty();
    }
}
