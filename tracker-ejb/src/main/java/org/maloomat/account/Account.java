package org.maloomat.account;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/** One person's account. It begins with an invitation by which the person sets her own first password. */
@Entity
@Table(name = "account")
@SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 50)
class Account {
    private static final Duration INVITATION = Duration.ofDays(7);

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "account_seq")
    private Long id;

    @Version
    private int version;

    @Column(name = "sign_in_name")
    private String signInName;

    @Column(name = "display_name")
    private String displayName;

    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(STRING)
    private Role role;

    @Column(name = "public_body")
    private String publicBody;

    private boolean active;

    @Column(name = "session_version")
    private int sessionVersion;

    @Column(name = "invitation_hash")
    private String invitationHash;

    @Column(name = "invited_until")
    private Instant invitedUntil;

    protected Account() {}

    Account(AccountAdministration.NewAccount form) {
        signInName = form.signInName();
        displayName = form.displayName();
        email = form.email();
        role = form.role();
        publicBody = form.publicBody();
        active = true;
    }

    /** Ends every session and the old password; the invitation works once. */
    void invite(String invitation, Instant now) {
        passwordHash = null;
        invitationHash = Secrets.hash(invitation);
        invitedUntil = now.plus(INVITATION);
        sessionVersion++;
    }

    boolean isInvited(Instant now) {
        return active && invitationHash != null && invitedUntil.isAfter(now);
    }

    void setPassword(String hash) {
        passwordHash = hash;
        invitationHash = null;
        invitedUntil = null;
        sessionVersion++;
    }

    void disable() {
        active = false;
        sessionVersion++;
    }

    void enable() {
        active = true;
    }

    boolean isActive() {
        return active;
    }

    /** Null until the person has set one, and for a disabled account. */
    String usableHash() {
        return active ? passwordHash : null;
    }

    String passwordHash() {
        return passwordHash;
    }

    Long id() {
        return id;
    }

    String signInName() {
        return signInName;
    }

    AccountIdentity identity() {
        return new AccountIdentity(id, signInName, displayName, role, publicBody, sessionVersion);
    }

    AccountDetails details() {
        return new AccountDetails(id, signInName, displayName, email, role, publicBody, active, passwordHash != null);
    }
}
