package org.maloomat.account;

import java.util.Locale;

/** What an account is for. One account has one role: two-person rules rest on that. */
public enum Role {
    ADMINISTRATOR(false),
    /** Information officer of a public body. */
    OFFICER(true),
    /** Releases the answers of a public body. */
    RELEASER(true),
    /** Decides which requests' words may be public. */
    MODERATOR(false),
    /** Follows complaints for the Information Commission. */
    COMMISSION(false);

    private final boolean ofBody;

    Role(boolean ofBody) {
        this.ofBody = ofBody;
    }

    /** Whether the role is held at one public body. */
    public boolean isOfBody() {
        return ofBody;
    }

    /** The name by which the server's security knows it, such as {@code officer}. */
    public String roleName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The group that the server maps to the role. It holds a colon, which no sign-in name may, so that nobody gets a role
     * by a name.
     */
    public String group() {
        return "role:" + roleName();
    }
}
