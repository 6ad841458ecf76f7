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

    @Test
    void a_request_is_handed_on_and_is_not_there_any_more() throws IOException, InterruptedException {
        var filed = api.file("Shelters", "How many shelters are open?");
        try (var officer = chromium.visitor(DESK).signIn("", "officer")) {
            var page = officer.page();
            officer.open("/office/requests/" + filed.number());
            page.click("summary:has-text('Hand on')");
            page.fill("[id='form:transferReason']", "The district office holds the register.");
            officer.submit("[id='form:handOn']");
            assertThat(officer.text(".act[open]")).contains("cannot be empty").contains("unverified");
            assertThat(page.inputValue("[id='form:transferReason']")).contains("district office");
            assertThat(page.locator(
                                    "[id='form:toBody'] option[value='KP-POLICE-CPO'], [id='form:toBody'] option[value='PK-NADRA']")
                            .count())
                    .isZero();
            page.selectOption("[id='form:toBody']", "KP-POLICE-DPO-SWAT");
            officer.submit("[id='form:handOn']");

            assertThat(page.url()).endsWith("/office");
            assertThat(officer.text("main")).contains(filed.number());
            assertThat(page.locator("table a[href*='" + filed.number() + "']").count())
                    .isZero();
        }
        var refused = api.act(filed.number(), "transfer", "{\"to\":\"KP-HEALTH\",\"reason\":\"x\"}");
        assertThat(refused.statusCode()).isEqualTo(404);
        try (var citizen = chromium.visitorWithoutScript(PHONE)) {
            citizen.open("/ps/requests/mine?trackingNumber=" + filed.number());
            citizen.page().fill("#accessKey", filed.key());
            citizen.submit("main form[action$='/requests/mine'] button");
            assertThat(citizen.text("main")).contains("The district office holds the register.");
            assertThat(citizen.overflow()).isZero();
        }
    }

    @Test
    void a_refusal_is_weighed_corrected_and_opened_again() throws IOException, InterruptedException {
        var filed = api.file("Patrols", "Which streets are patrolled?");
        try (var officer = chromium.visitor(DESK).signIn("", "officer")) {
            var page = officer.page();
            officer.open("/office/requests/" + filed.number() + "/answer");
            page.selectOption("[id='form:outcome']", "REFUSED");
            page.fill("[id='form:text']", "This cannot be given.");
            page.fill("[id='form:rows:0:section']", "16");
            page.fill("[id='form:rows:0:reason']", "It would help whoever avoids them.");
            officer.submit("[id='form:handIn']");
            assertThat(page.locator("fieldset .error").allTextContents()).hasSizeGreaterThanOrEqualTo(3);
            page.fill("[id='form:harm']", "Patrols would be avoided.");
            page.selectOption("[id='form:severable']", "false");
            page.fill("[id='form:publicInterest']", "Weighed: safety prevails.");
            officer.submit("[id='form:handIn']");
            assertThat(officer.text("main")).contains("Weighed: safety prevails.");
            assertThat(page.locator("[id='form:handOn'], [id='form:seek'], a[href$='/answer']")
                            .count())
                    .isZero();
        }
        assertThat(api.release(filed.number()).statusCode()).isEqualTo(201);
        try (var officer = chromium.visitor(PHONE).signIn("", "officer")) {
            var page = officer.page();
            officer.open("/office/requests/" + filed.number());
            assertThat(page.locator("a[href$='/answer']").count()).isZero();
            page.click("summary:has-text('Open again')");
            page.fill("[id='form:orderNumber']", "17 of 2026");
            page.fill("[id='form:issuedOn']", "2030-02-30");
            page.fill("[id='form:complyBy']", "soon");
            officer.submit("[id='form:reopen']");
            assertThat(officer.text(".act[open]"))
                    .contains("No calendar has this day")
                    .contains("This is no date");
            var today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Karachi"));
            page.fill("[id='form:issuedOn']", today.toString());
            page.fill("[id='form:complyBy']", today.plusDays(9).toString());
            officer.submit("[id='form:reopen']");
            assertThat(officer.text(".clock")).contains("17 of 2026");
            assertThat(page.locator("a[href$='/answer']").count()).isOne();
            assertThat(officer.overflow()).isZero();
        }
    }

    @Test
    void a_requester_takes_her_request_back_only_when_sure() throws IOException, InterruptedException {
        var filed = api.file("Lamps", "How many lamps are lit?");
        try (var citizen = chromium.visitorWithoutScript(PHONE)) {
            var page = citizen.page();
            citizen.open("/requests/mine?trackingNumber=" + filed.number());
            page.fill("#accessKey", filed.key());
            citizen.submit("main form[action$='/requests/mine'] button");
            page.click("summary:has-text('Take the request back')");
            citizen.submit("button[value=withdraw]");
            assertThat(citizen.text("main")).contains("Tick the box first.");
            page.check("#sure");
            citizen.submit("button[value=withdraw]");
            assertThat(citizen.text("main")).contains("Your request is taken back.");
            assertThat(page.locator("button[value=withdraw]").count()).isZero();
            assertThat(citizen.overflow()).isZero();
        }
        assertThat(api.act(filed.number(), "clarification", "{\"question\":\"Which?\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(api.ownAct(filed, "withdraw", "").statusCode()).isEqualTo(200);
    }
}
