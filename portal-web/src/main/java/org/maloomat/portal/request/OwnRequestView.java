package org.maloomat.portal.request;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.maloomat.portal.limit.ClientAddress;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.FormErrors;
import org.maloomat.portal.page.Messages;
import org.maloomat.portal.page.Parameters;
import org.maloomat.publication.PublicRegister;
import org.maloomat.publication.PublicRequest;
import org.maloomat.publicbody.BodyDirectory;
import org.maloomat.request.PendingReply;
import org.maloomat.request.RequestClock;
import org.maloomat.request.RequestVerb;
import org.maloomat.request.RequesterActs;
import org.maloomat.request.RequesterView;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.RuleViolation;

/** A requester's own view, opened by access key with a post, so that the key stands in no address and no log. */
@Named
@RequestScoped
public class OwnRequestView {
    @Inject
    private ClientAddress addresses;

    @Inject
    private RequesterView requesterView;

    @Inject
    private RequesterActs acts;

    @Inject
    private PublicRegister register;

    @Inject
    private BodyDirectory bodies;

    @Inject
    private Messages messages;

    @Inject
    private CurrentPage page;

    @Inject
    private Parameters parameters;

    @Inject
    private HttpServletRequest http;

    private boolean replied;
    private boolean withdrawn;
    private FormErrors errors;
    private RequesterView.OwnRequest own;
    private PublicRequest published;

    @PostConstruct
    void start() {
        errors = new FormErrors(messages, page.getLanguage());
    }

    public void open(HttpServletResponse response) {
        if (!parameters.isPost()) {
            return;
        }
        try {
            own = read();
            act(response);
            published = register.find(getNumber().strip().toUpperCase(java.util.Locale.ROOT))
                    .orElse(null);
        } catch (RuleViolation refusal) {
            errors.take(refusal);
            response.setStatus(refusal.key().equals("accessKey.tooManyGuesses") ? 429 : 404);
        }
    }

    private RequesterView.OwnRequest read() {
        return requesterView
                .open(getNumber(), getAccessKey(), addresses.of(http))
                .orElseThrow(() -> new RuleViolation("accessKey.notThere"));
    }

    /** Does what the pressed button says. A refusal stands on the page, which is shown all the same. */
    private void act(HttpServletResponse response) {
        var action = parameters.get("action");
        try {
            if ("reply".equals(action)) {
                acts.clarify(getNumber(), getAccessKey(), addresses.of(http), getReply());
                replied = true;
                own = read();
            } else if ("withdraw".equals(action)) {
                new FieldChecks()
                        .that("true".equals(parameters.get("sure")), "sure", "requests_mine.withdrawTick")
                        .refuseIfAny();
                acts.withdraw(getNumber(), getAccessKey(), addresses.of(http));
                withdrawn = true;
                own = read();
            }
        } catch (RuleViolation refusal) {
            errors.take(refusal);
            response.setStatus(422);
        }
    }

    /** The access key as typed; the page hands it on to its own forms, and nothing keeps it. */
    public String getAccessKey() {
        return parameters.get("accessKey");
    }

    /** The reply as typed. */
    public String getReply() {
        var typed = parameters.get("reply");
        return typed == null ? "" : typed;
    }

    /** Whether a reply was taken just now. */
    public boolean isReplied() {
        return replied;
    }

    /** Whether the request was taken back just now. */
    public boolean isWithdrawn() {
        return withdrawn;
    }

    public boolean isMayWithdraw() {
        var request = own.request();
        return RequestVerb.WITHDRAW.isPossible(request.stage(), request.status().awaiting());
    }

    /** Whether a question waits for a reply. */
    public boolean isMayReply() {
        return own.request().status().awaiting() == PendingReply.CLARIFICATION;
    }

    /** The tracking number as typed or linked. */
    public String getNumber() {
        var typed = parameters.get("trackingNumber");
        return typed == null ? "" : typed;
    }

    public FormErrors getErrors() {
        return errors;
    }

    /** Null until the right key was given. */
    public RequesterView.OwnRequest getOwn() {
        return own;
    }

    public RequestClock.Reading getClock() {
        return own.clock();
    }

    /** The published copy, or null before anything was released. */
    public PublicRequest getPublished() {
        return published;
    }

    public String getBodyName() {
        return bodies.get(own.request().publicBody()).name().in(page.getLanguage());
    }
}
