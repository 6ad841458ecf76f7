package org.maloomat.portal.office;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.maloomat.portal.page.CurrentPage;
import org.maloomat.portal.page.Refusals;
import org.maloomat.request.FilingManner;
import org.maloomat.request.PreferredFormat;
import org.maloomat.request.Receipt;
import org.maloomat.request.RequestFiling;
import org.maloomat.request.RequestRegistration;
import org.maloomat.shared.FieldChecks;
import org.maloomat.shared.LanguageTag;
import org.maloomat.shared.TypedDate;

/** A request that came on paper or by word of mouth, being registered; a double click registers it once. */
@Named
@ViewScoped
public class RegistrationForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<FilingManner> MANNERS =
            List.of(FilingManner.HAND, FilingManner.POST, FilingManner.EMAIL, FilingManner.PHONE, FilingManner.FAX);

    @Inject
    private transient RequestRegistration registration;

    @Inject
    private transient Refusals refusals;

    @Inject
    private transient CurrentPage page;

    private final String key = UUID.randomUUID().toString();
    private final Written written = new Written();
    private boolean anyway;
    private transient List<RequestRegistration.Similar> similar = List.of();

    /** What has been typed. */
    public static class Written implements Serializable {
        private static final long serialVersionUID = 1L;

        private FilingManner manner;
        private String receivedOn = "";
        private String diaryNumber = "";
        private String postNumber = "";
        private String helper = "";
        private String subject = "";
        private String description = "";
        private LanguageTag language = LanguageTag.UR;
        private PreferredFormat preferredFormat = PreferredFormat.PAPER_COPY;
        private boolean lifeOrLiberty;
        private String name = "";
        private String email = "";

        RequestFiling.NewRequest form() {
            return new RequestFiling.NewRequest(
                    null,
                    null,
                    null,
                    subject,
                    description,
                    language,
                    preferredFormat,
                    lifeOrLiberty,
                    name,
                    email,
                    false);
        }

        Receipt receipt() {
            return new Receipt(manner, TypedDate.find(receivedOn).orElse(null), diaryNumber, postNumber, helper);
        }

        public FilingManner getManner() {
            return manner;
        }

        public void setManner(FilingManner manner) {
            this.manner = manner;
        }

        public String getReceivedOn() {
            return receivedOn;
        }

        public void setReceivedOn(String receivedOn) {
            this.receivedOn = receivedOn;
        }

        public String getDiaryNumber() {
            return diaryNumber;
        }

        public void setDiaryNumber(String diaryNumber) {
            this.diaryNumber = diaryNumber;
        }

        public String getPostNumber() {
            return postNumber;
        }

        public void setPostNumber(String postNumber) {
            this.postNumber = postNumber;
        }

        public String getHelper() {
            return helper;
        }

        public void setHelper(String helper) {
            this.helper = helper;
        }

        public String getSubject() {
            return subject;
        }

        public void setSubject(String subject) {
            this.subject = subject;
        }

        public String getDescription() {
            return description;
        }

        public void setDescription(String description) {
            this.description = description;
        }

        public LanguageTag getLanguage() {
            return language;
        }

        public void setLanguage(LanguageTag language) {
            this.language = language;
        }

        public PreferredFormat getPreferredFormat() {
            return preferredFormat;
        }

        public void setPreferredFormat(PreferredFormat preferredFormat) {
            this.preferredFormat = preferredFormat;
        }

        public boolean isLifeOrLiberty() {
            return lifeOrLiberty;
        }

        public void setLifeOrLiberty(boolean lifeOrLiberty) {
            this.lifeOrLiberty = lifeOrLiberty;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public String getEmail() {
            return email;
        }

        public void setEmail(String email) {
            this.email = email;
        }
    }

    /** Registers it and goes on to its receipt; where others look alike, shows them first. */
    public void register() {
        refusals.attempt(() -> {
            new FieldChecks().optionalDate("receivedOn", written.receivedOn).refuseIfAny();
            similar = anyway ? List.of() : registration.similar(written.subject);
            if (similar.isEmpty()) {
                var number = registration.register(key, written.form(), written.receipt());
                refusals.done("register.done");
                refusals.goTo("/office/requests/" + number + "/receipt");
            }
        });
    }

    /** Requests of the body that look like it; empty until it is to be registered. */
    public List<RequestRegistration.Similar> getSimilar() {
        return similar == null ? List.of() : similar;
    }

    public Written getWritten() {
        return written;
    }

    public List<FilingManner> getManners() {
        return MANNERS;
    }

    public PreferredFormat[] getFormats() {
        return PreferredFormat.values();
    }

    public List<LanguageTag> getLanguages() {
        return page.getLanguages();
    }

    /** Whether it is to be registered although others look alike. */
    public boolean isAnyway() {
        return anyway;
    }

    public void setAnyway(boolean anyway) {
        this.anyway = anyway;
    }
}
