package org.maloomat.safety;

import java.util.regex.Pattern;

/** A person's account on a social network: a handle, the address of a profile, or a name behind a cue. */
final class SocialAccountRule implements Rule {
    private static final Pattern PROFILE =
            Pattern.compile("(?<![a-z0-9.@-])(?:https?://)?(?:[a-z]{1,6}\\.)?(?:facebook\\.com|fb\\.com|fb\\.me|m\\.me"
                    + "|instagram\\.com|twitter\\.com|x\\.com|tiktok\\.com|snapchat\\.com|t\\.me|telegram\\.me|wa\\.me|youtube\\.com"
                    + "|linkedin\\.com|threads\\.net)/[a-z0-9._~%/?=&@+-]{0,160}[a-z0-9_/]");
    private static final Pattern HANDLE = Pattern.compile("(?<![a-z0-9._/@])@[a-z0-9_][a-z0-9_.]{1,38}[a-z0-9_]");
    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9_][a-z0-9_.]{1,38}[a-z0-9_]");
    private static final Pattern OFFICIAL = Pattern.compile(
            ".*(?:police|official|gov(?:t|\\.pk|ernment)|kprti|commission|helpline|ministry|department|rescue1122|unicef|unwomen|un_women|nadra|ncsw|ncrc).*");

    @Override
    public void find(Passage passage, Findings findings) {
        find(PROFILE, passage, findings);
        find(HANDLE, passage, findings);
        for (int token = 0; token < passage.count(); token++) {
            if (passage.has(token, Cue.SOCIAL)) {
                cued(passage, passage.after(token, Cue.SOCIAL), findings);
            }
        }
    }

    private static void find(Pattern pattern, Passage passage, Findings findings) {
        var matcher = pattern.matcher(passage.foldedText());
        while (matcher.find()) {
            if (!isOfficial(passage, matcher.group(), matcher.start(), matcher.end())) {
                findings.add(matcher.start(), matcher.end(), IdentifierLabel.SOCIAL, 0.9);
            }
        }
    }

    private static void cued(Passage passage, int token, Findings findings) {
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

    private static boolean isOfficial(Passage passage, String account, int start, int end) {
        return OFFICIAL.matcher(account).matches() || Context.of(passage, start, end) == Context.PUBLIC;
    }
}
