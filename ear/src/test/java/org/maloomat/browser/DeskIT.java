package org.maloomat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maloomat.launch.ApiClient;

/** The acts of the law as officer and requester do them, each on her own page. */
@ExtendWith(RunningPortal.class)
class DeskIT {
    private static final int PHONE = 360;
    private static final int DESK = 1280;

    private final Chromium chromium;
    private final ApiClient api;

    DeskIT(Chromium chromium) {
        this.chromium = chromium;
        this.api = new ApiClient(chromium.portal());
    }

    @Test
    void an_officer_asks_the_requester_replies_and_a_fee_is_paid() throws IOException, InterruptedException {
        var filed = api.file("Women desks", "How many women desks were staffed?");
        try (var officer = chromium.visitor(DESK).signIn("", "officer")) {
            var page = officer.page();
            officer.open("/office/requests/" + filed.number());
            page.click("summary:has-text('Ask what exactly is meant')");
            officer.submit("[id='form:seek']");
            assertThat(page.locator(".act .error").first().isVisible()).isTrue();
            page.fill("[id='form:question']", "Which year is meant?");
            officer.submit("[id='form:seek']");

            assertThat(officer.text(".waiting")).contains("runs on").contains("unverified");
            assertThat(page.locator("[id='form:seek'], [id='form:askFee']").count())
                    .isZero();
            assertThat(page.locator("a[href$='/answer']").count()).isZero();
            assertThat(officer.overflow()).isZero();
        }
        try (var citizen = chromium.visitorWithoutScript(PHONE)) {
            var page = citizen.page();
            citizen.open("/ur/requests/mine?trackingNumber=" + filed.number());
            page.fill("#accessKey", filed.key());
            citizen.submit("main form[action$='/requests/mine'] button");
            citizen.submit("button[value=reply]");
            assertThat(page.locator("#reply-error").isVisible()).isTrue();
            page.fill("#reply", "سال 2025");
            citizen.submit("button[value=reply]");

            assertThat(page.locator("#reply").count()).isZero();
            assertThat(citizen.text("main")).contains("سال 2025");
            assertThat(page.url()).doesNotContain(filed.key());
            assertThat(citizen.cookies()).isZero();
            assertThat(citizen.overflow()).isZero();
        }
        try (var officer = chromium.visitor(PHONE).signIn("", "officer")) {
            var page = officer.page();
            officer.open("/office/requests/" + filed.number());
            page.click("summary:has-text('Ask a fee')");
            page.fill("[id='form:pages']", "minus ten");
            officer.submit("[id='form:workOut']");
            assertThat(page.inputValue("[id='form:pages']")).isEqualTo("minus ten");
            page.fill("[id='form:pages']", "120");
            page.fill("[id='form:postage']", "60");
            officer.submit("[id='form:workOut']");
            assertThat(officer.text(".act[open]")).contains("260 rupees").contains("rate not verified");
            officer.submit("[id='form:askFee']");

            page.click("summary:has-text('Record the payment')");
            page.fill("[id='form:paidOn']", "2020-01-01");
            officer.submit("[id='form:recordPayment']");
            assertThat(officer.text(".act[open]")).contains("cannot have been paid before");
            page.fill(
                    "[id='form:paidOn']",
                    java.time.LocalDate.now(java.time.ZoneId.of("Asia/Karachi")).toString());
            officer.submit("[id='form:recordPayment']");

            assertThat(officer.text(".timeline")).contains("Payment of the fee recorded");
            assertThat(officer.overflow()).isZero();
        }
    }
}
