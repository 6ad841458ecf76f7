package org.maloomat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rooms of the office, and what public pages do when one types, against WCAG 2.2 AA as far as axe-core can tell, on phone
 * and desk. The public pages themselves are looked at by {@link PublicPageIT}.
 */
@ExtendWith(RunningPortal.class)
class AccessibilityIT {
    private static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final int[] WIDTHS = {PHONE, DESK};

    private final Chromium chromium;

    AccessibilityIT(Chromium chromium) {
        this.chromium = chromium;
    }

    static Stream<Arguments> rooms() {
        return PublicPages.PREFIXES.stream()
                .flatMap(prefix -> Stream.of(
                        Arguments.of(
                                prefix,
                                "officer",
                                List.of(
                                        "/office",
                                        "/account",
                                        "/office/requests/" + PublicPages.ANSWERED + "/deadline")),
                        Arguments.of(prefix, "releaser", List.of("/office/release")),
                        Arguments.of(prefix, "moderator", List.of("/office/moderation", "/office/reports")),
                        Arguments.of(prefix, "commission", List.of("/commission")),
                        Arguments.of(
                                prefix,
                                "administrator",
                                List.of(
                                        "/admin",
                                        "/admin/people",
                                        "/admin/letter-templates",
                                        "/admin/letter-templates/REFUSAL/ur",
                                        "/admin/audit-trail?check=1",
                                        "/admin/public-bodies",
                                        "/admin/register-import",
                                        "/admin/calendars",
                                        "/admin/calendars/new",
                                        "/admin/calendars/KP-2020-COVID-1"))));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_room_of_the_office_can_be_used_by_everybody(String prefix, String role, List<String> pages)
            throws IOException {
        try (var person = chromium.visitor(PHONE).signIn(prefix, role)) {
            for (var page : pages) {
                person.open(prefix + page);
                checkOnPhoneAndDesk(person);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"'', po, police", "/ur, پو, پولیسو"})
    void what_is_typed_is_completed_by_keyboard_and_for_screen_readers(String prefix, String typed, String word) {
        for (int width : WIDTHS) {
            try (var visitor = chromium.visitor(width)) {
                var page = visitor.page();
                visitor.open(prefix + "/search");
                page.locator("#q").pressSequentially(typed);
                page.waitForSelector("[role=option]");
                page.keyboard().press("ArrowDown");
                check(visitor);
                assertThat(page.locator("#q").inputValue()).isEqualTo(word);
                assertThat(page.locator("[role=option][aria-selected=true]").getAttribute("id"))
                        .isEqualTo(page.locator("#q").getAttribute("aria-activedescendant"));
                page.keyboard().press("Escape");
                assertThat(page.locator("#q").inputValue()).isEqualTo(typed);
                assertThat(page.locator("#q").getAttribute("aria-expanded")).isEqualTo("false");
                page.locator("#q").press("Backspace");
                page.locator("#q").pressSequentially(typed.substring(1));
                page.waitForSelector("[role=option]");
                page.keyboard().press("ArrowDown");
                visitor.leave(() -> page.keyboard().press("Enter"));
                assertThat(page.locator("#q").inputValue()).isEqualTo(word);
                assertThat(page.locator(".hits article").count()).isPositive();
            }
        }
    }

    @Test
    void a_fault_would_be_found() {
        try (var visitor = chromium.visitor(360)) {
            visitor.open("/contact");
            visitor.page().evaluate("() => document.querySelector('main').append(new Image())");
            assertThat(faults(visitor)).anyMatch(fault -> fault.contains("image-alt"));
        }
    }

    /** Asserts it of the page at hand at both widths, one after the other. */
    static void checkOnPhoneAndDesk(Visitor visitor) {
        for (int width : WIDTHS) {
            visitor.widen(width);
            check(visitor);
        }
    }

    /** Asserts that axe-core finds nothing and that the page fits its screen. */
    static void check(Visitor visitor) {
        assertThat(faults(visitor)).as(visitor.page().url()).isEmpty();
        assertThat(visitor.overflow()).as("sideways at " + visitor.page().url()).isZero();
    }

    private static List<String> faults(Visitor visitor) {
        var onlyFaults = new AxeRunOptions();
        onlyFaults.setResultTypes(List.of("violations"));
        var found = new AxeBuilder(visitor.page())
                .options(onlyFaults)
                .withTags(STANDARD)
                .setLegacyMode(true)
                .analyze();
        return found.getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                .toList();
    }
}
