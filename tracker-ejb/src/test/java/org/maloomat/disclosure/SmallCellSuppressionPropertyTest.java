package org.maloomat.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import org.maloomat.disclosure.SmallCellSuppression.Choice;
import org.maloomat.disclosure.SmallCellSuppression.Decision;

/**
 * Attacks what is published with a linear program of another make: all sums hold, every shown count is known, a sign says
 * what it says. No small count may be told more closely than by its own sign.
 */
class SmallCellSuppressionPropertyTest {
    private static final SuppressionRule RULE = new SuppressionRule(10, false, true);

    /** What an attacker sees: a table with or without its sums. */
    record Published(long[][] counts, boolean rowSums, boolean columnSums) {
        CountTable table() {
            int rows = counts.length;
            int columns = counts[0].length;
            return new CountTable(
                    IntStream.range(0, rows).boxed().toList(),
                    IntStream.range(0, columns).boxed().toList(),
                    columnSums ? rows : CountTable.NONE,
                    rowSums ? columns : CountTable.NONE,
                    Arrays.stream(counts)
                            .map(row -> Arrays.stream(row).boxed().toList())
                            .toList(),
                    List.of());
        }

        long value(int row, int column) {
            long sum = 0;
            for (int i = 0; i < counts.length; i++) {
                for (int j = 0; j < counts[0].length; j++) {
                    var isPart = (row == counts.length || row == i) && (column == counts[0].length || column == j);
                    sum += isPart ? counts[i][j] : 0;
                }
            }
            return sum;
        }

        @Override
        public String toString() {
            return Arrays.deepToString(counts)
                    + (rowSums ? " with row sums" : "")
                    + (columnSums ? " with column sums" : "");
        }
    }

    @Provide
    Arbitrary<Published> tables() {
        var count = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(0, 12)),
                net.jqwik.api.Tuple.of(2, Arbitraries.longs().between(0, 80)));
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(rows -> Arbitraries.integers().between(1, 5).flatMap(columns -> count.array(long[].class)
                        .ofSize(columns)
                        .array(long[][].class)
                        .ofSize(rows)
                        .flatMap(counts -> Arbitraries.of(true, false).flatMap(rowSums -> Arbitraries.of(true, false)
                                .map(columnSums -> new Published(counts, rowSums, columnSums))))));
    }

    @Property(tries = 400)
    void nobody_tells_a_small_count_more_closely_than_its_sign(@ForAll("tables") Published published) {
        var decided = SmallCellSuppression.of(published.table(), RULE);
        if (decided.isEmpty()) {
            return;
        }
        var choices = decided.get().choices();
        for (int row = 0; row < choices.length; row++) {
            for (int column = 0; column < choices[row].length; column++) {
                if (choices[row][column] == Choice.SMALL) {
                    assertThat(attack(published, decided.get(), row, column, GoalType.MINIMIZE))
                            .isLessThanOrEqualTo(1);
                    assertThat(attack(published, decided.get(), row, column, GoalType.MAXIMIZE))
                            .isGreaterThanOrEqualTo(9);
                }
            }
        }
    }

    @Property(tries = 400)
    void no_small_count_is_shown(@ForAll("tables") Published published) {
        SmallCellSuppression.of(published.table(), RULE).ifPresent(decision -> {
            var choices = decision.choices();
            for (int row = 0; row < choices.length; row++) {
                for (int column = 0; column < choices[row].length; column++) {
                    if (choices[row][column] == Choice.SHOWN) {
                        assertThat(RULE.isSmall(published.value(row, column))).isFalse();
                    }
                }
            }
        });
    }

    @Test
    void the_attack_finds_a_count_that_is_told_by_its_sums() {
        var published = new Published(new long[][] {{4, 20}, {30, 40}}, true, true);
        var onlySmall = new Choice[3][3];
        for (var row : onlySmall) {
            Arrays.fill(row, Choice.SHOWN);
        }
        onlySmall[0][0] = Choice.SMALL;
        var decision = new Decision(onlySmall, true);
        assertThat(attack(published, decision, 0, 0, GoalType.MINIMIZE)).isEqualTo(4);
        assertThat(attack(published, decision, 0, 0, GoalType.MAXIMIZE)).isEqualTo(4);
    }

    /** The least or greatest value of one entry that fits all that is published. */
    private static long attack(Published published, Decision decision, int row, int column, GoalType goal) {
        var choices = decision.choices();
        int height = choices.length;
        int width = choices[0].length;
        var constraints = new ArrayList<LinearConstraint>();
        for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
                var entry = unit(height * width, i * width + j);
                switch (decision.tellsSmall() || choices[i][j] == Choice.SHOWN ? choices[i][j] : Choice.NOT_THERE) {
                    case SHOWN -> constraints.add(new LinearConstraint(entry, Relationship.EQ, published.value(i, j)));
                    case SMALL -> {
                        constraints.add(new LinearConstraint(entry, Relationship.GEQ, RULE.least()));
                        constraints.add(new LinearConstraint(entry, Relationship.LEQ, RULE.below() - 1));
                    }
                    case PROTECTING -> constraints.add(new LinearConstraint(entry, Relationship.GEQ, RULE.below()));
                    case NOT_THERE -> {}
                }
            }
        }
        for (int i = 0; i < height; i++) {
            var sum = new double[height * width];
            for (int j = 0; j < width - 1; j++) {
                sum[i * width + j] = 1;
            }
            sum[i * width + width - 1] = -1;
            constraints.add(new LinearConstraint(sum, Relationship.EQ, 0));
        }
        for (int j = 0; j < width; j++) {
            var sum = new double[height * width];
            for (int i = 0; i < height - 1; i++) {
                sum[i * width + j] = 1;
            }
            sum[(height - 1) * width + j] = -1;
            constraints.add(new LinearConstraint(sum, Relationship.EQ, 0));
        }
        var aim = new LinearObjectiveFunction(unit(height * width, row * width + column), 0);
        try {
            return Math.round(new SimplexSolver()
                    .optimize(
                            new MaxIter(20_000),
                            aim,
                            new LinearConstraintSet(constraints),
                            goal,
                            new NonNegativeConstraint(true))
                    .getValue());
        } catch (UnboundedSolutionException noLimit) {
            return Long.MAX_VALUE;
        }
    }

    private static double[] unit(int size, int at) {
        var unit = new double[size];
        unit[at] = 1;
        return unit;
    }
}
