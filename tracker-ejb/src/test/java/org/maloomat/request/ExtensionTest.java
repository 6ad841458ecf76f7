package org.maloomat.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maloomat.deadline.CalendarScope;
import org.maloomat.deadline.Deadline;
import org.maloomat.deadline.DeadlineKind;
import org.maloomat.deadline.DeadlineRegister;
import org.maloomat.deadline.DeadlineRule;
import org.maloomat.deadline.ExtensionGround;
import org.maloomat.deadline.WeekPattern;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.RuleViolation;

/** Taking more time: once, before the last day has passed, and for a reason that the statute lists. */
class ExtensionTest {
    private static final DeadlineRegister REGISTER = DeadlineRegister.fromReferenceFiles();
    private static final LocalDate RECEIVED = LocalDate.of(2026, 2, 2);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 2, 17);
    private static final Instant NOW = Instant.parse("2026-02-10T06:00:00Z");

    private final DeadlineRule kp = REGISTER.statute("PK-KP-2013", RECEIVED)
            .rule(DeadlineKind.EXTENSION)
            .orElseThrow();
    private final DeadlineRule punjab = REGISTER.statute("PK-PUNJAB-2013", RECEIVED)
            .rule(DeadlineKind.EXTENSION)
            .orElseThrow();
    private InformationRequest request;

    private static Deadline due(boolean extended) {
        return REGISTER.reply(
                "PK-KP-2013", CalendarScope.khyberPakhtunkhwa(WeekPattern.FIVE), RECEIVED, false, extended);
    }

    @BeforeEach
    void file() {
        request = new InformationRequest(
                new InformationRequest.Filing(
                        TrackingNumber.of(2026, 1), "key", "digest", "hash", NOW, RECEIVED, due(false)),
                RequestFixtures.request(null, LanguageTag.EN));
    }

    private void extend(ExtensionGround ground, DeadlineRule rule, LocalDate today) {
        request.extend(ground, rule, due(true), today, NOW);
    }

    @ParameterizedTest
    @EnumSource
    void every_ground_of_the_KP_Act_gives_ten_more_working_days_also_on_the_last_day(ExtensionGround ground) {
        extend(ground, kp, LAST_DAY);

        assertThat(request.dueOn()).isEqualTo("2026-03-03");
        assertThat(request.isExtended()).isTrue();
    }

    @Test
    void a_second_extension_is_refused_with_the_day_of_the_first() {
        extend(ExtensionGround.LARGE_SEARCH, kp, LocalDate.of(2026, 2, 10));

        assertThatThrownBy(() -> extend(ExtensionGround.THIRD_PARTY, kp, LocalDate.of(2026, 2, 11)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("extension.second");
                    assertThat(refusal.arguments()).containsExactly(LocalDate.of(2026, 2, 10));
                });
    }

    @Test
    void after_the_last_day_it_is_too_late() {
        assertThatThrownBy(() -> extend(ExtensionGround.LARGE_SEARCH, kp, LAST_DAY.plusDays(1)))
                .hasMessage("extension.tooLate");
        assertThat(request.dueOn()).isEqualTo(LAST_DAY);
    }

    @Test
    void a_ground_that_the_statute_does_not_list_is_refused() {
        assertThatThrownBy(() -> extend(ExtensionGround.DIFFERENT_OFFICES, punjab, RECEIVED))
                .hasMessage("extension.unlistedGround");
        assertThat(request.isExtended()).isFalse();
    }

    @Test
    void an_answered_request_needs_no_more_time() {
        request.acknowledge(NOW);
        request.handInAnswer(NOW);
        request.answer(Outcome.FULL, RECEIVED.plusDays(1), NOW);

        assertThatThrownBy(() -> extend(ExtensionGround.LARGE_SEARCH, kp, RECEIVED.plusDays(1)))
                .hasMessage("extension.answered");
    }
}
