package org.maloomat.identifier;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's account on a social network: a handle, the address of a profile, or a name behind a cue. */
final class SocialAccountRule implements Rule {
    private static final Pattern PROFILE =
            Pattern.compile("(?<![a-z0-9.@-])(?:https?://)?(?:[a-z]{1,6}\\.)?(?:facebook\\.com|fb\\.com|fb\\.me|m\\.me"
                    + "|instagram\\.com|twitter\\.com|x\\.com|tiktok\\.com|snapchat\\.com|t\\.me|telegram\\.me|wa\\.me|youtube\\.com"
                    + "|linkedin\\.com|threads\\.net)/[a-z0-9._~%/?=&@+-]{0,160}[a-z0-9_/]");
    private static final Pattern HANDLE = Pattern.compile("(?<![a-z0-9._/@])@[a-z0-9_][a-z0-9_.]{1,38}[a-z0-9_]");
    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9_][a-z0-9_.]{1,38}[a-z0-9_]");
    private static final Set<String> NETWORKS = Set.of(
            "facebook",
            "fb",
            "m",
            "instagram",
            "twitter",
            "x",
            "tiktok",
            "snapchat",
            "t",
            "telegram",
            "wa",
            "youtube",
            "linkedin",
            "threads");
    private static final Pattern OFFICIAL = Pattern.compile(
            ".*(?:police|official|gov(?:t|\\.pk|ernment)|kprti|commission|helpline|ministry|department|rescue1122|unicef|unwomen|un_women|nadra|ncsw|ncrc).*");

    @Override
    public void find(TokenizedText passage, Findings findings) {
        var profile = passage.matcher(PROFILE);
        var handle = passage.matcher(HANDLE);
        for (int token = 0; token < passage.count(); token++) {
            if (passage.isMark(token, "@")) {
                find(handle, passage.start(token), passage, findings);
            } else if (passage.isMark(token, ".") && NETWORKS.contains(passage.key(token - 1))) {
                find(profile, addressOf(passage, token - 1), passage, findings);
            }
        }
        for (int token = 0; token < passage.count(); token++) {
            if (passage.has(token, Cue.SOCIAL)) {
                cued(passage, passage.after(token, Cue.SOCIAL), findings);
            }
        }
    }

    /** Where the address begins whose host ends with the network's name: before {@code www.} and {@code https://}. */
    private static int addressOf(TokenizedText passage, int network) {
        int first = network;
        if (passage.isMark(first - 1, ".")
                && passage.is(first - 2, TokenizedText.Kind.LATIN)
                && passage.key(first - 2).length() <= 6
                && passage.end(first - 2) + 1 == passage.start(first)) {
            first -= 2;
        }
        var isLink = passage.isMark(first - 1, "/")
                && passage.isMark(first - 2, "/")
                && passage.isMark(first - 3, ":")
                && passage.key(first - 4).startsWith("http");
        return passage.start(isLink ? first - 4 : first);
    }

    private static void find(Matcher matcher, int start, TokenizedText passage, Findings findings) {
        if (passage.looksAtOffset(matcher, start)
                && !isOfficial(passage, matcher.group(), matcher.start(), matcher.end())) {
            findings.add(matcher.start(), matcher.end(), IdentifierLabel.SOCIAL, 0.9);
        }
    }

    private static void cued(TokenizedText passage, int token, Findings findings) {
        int at = token;
        while (at < token + 4
                && (passage.isMark(at, ":\"'(")
                        || passage.hasAny(at, Cue.SOCIAL, Cue.NUMBER, Cue.NAMED)
                        || passage.key(at).equals("id")
                        || passage.key(at).equals("is"))) {
            at++;
        }
        if (at >= passage.count()) {
            return;
        }
        var matcher = ACCOUNT.matcher(passage.foldedText());
        matcher.region(passage.start(at), passage.text().length());
        if (matcher.lookingAt()
                && matcher.group().matches(".*[a-z].*")
                && matcher.group().matches(".*[0-9_.].*")
                && !isOfficial(passage, matcher.group(), matcher.start(), matcher.end())) {
            findings.add(matcher.start(), matcher.end(), IdentifierLabel.SOCIAL, 0.7);
        }
    }

    private static boolean isOfficial(TokenizedText passage, String account, int start, int end) {
        return OFFICIAL.matcher(account).matches() || Context.of(passage, start, end) == Context.PUBLIC;
    }
}
