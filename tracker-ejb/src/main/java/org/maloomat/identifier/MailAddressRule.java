package org.maloomat.identifier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Private electronic mail, also written with [at] and [dot]; mailboxes of offices are let through. */
final class MailAddressRule implements Rule {
    private static final String DOMAIN = "[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,4}\\.[a-z]{2,24}(?![a-z0-9])";
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9_%+-][a-z0-9._%+'-]{0,63}(?:@ ?| @ )" + DOMAIN);
    private static final Pattern SPELLED =
            Pattern.compile("[a-z0-9_%+-][a-z0-9._%+-]{0,63} ?[\\[({] ?at ?[\\])}] ?[a-z0-9-]{1,63}"
                    + "(?: ?(?:\\.|[\\[({] ?dot ?[\\])}]|dot) ?[a-z0-9-]{2,24}){1,3}");
    private static final int LONGEST_NAME = 64;
    private static final Pattern OFFICE_DOMAIN =
            Pattern.compile(".*[@.](?:gov|gos|mil)\\.pk|.*[@.](?:un|who|unicef)\\.(?:org|int)");
    private static final Pattern OFFICE_BOX = Pattern.compile(
            "(?:info|contact|rti|pio|helpline|help|complaints?|support|admin|registrar|secretary|mail|office|media|press|feedback|helpdesk)[0-9._-]{0,3}@"
                    + "(?!gmail|yahoo|hotmail|outlook|live\\.|icloud|proton).*");

    @Override
    public void find(TokenizedText passage, Findings findings) {
        var plain = passage.matcher(PLAIN);
        var spelled = passage.matcher(SPELLED);
        for (int token = 0; token < passage.count(); token++) {
            if (passage.isMark(token, "@")) {
                find(plain, token, passage, findings);
            } else if (passage.key(token).equals("at") && passage.isMark(token - 1, "[({")) {
                find(spelled, token - 1, passage, findings);
            }
        }
    }

    private static void find(Matcher matcher, int sign, TokenizedText passage, Findings findings) {
        int start = mailbox(passage, passage.start(sign));
        if (start < passage.start(sign) && passage.looksAtOffset(matcher, start)) {
            var address = matcher.group().replace(" ", "");
            var isOffice = OFFICE_DOMAIN.matcher(address).matches()
                    || OFFICE_BOX.matcher(address).matches();
            if (!isOffice || Context.of(passage, matcher.start(), matcher.end()) == Context.PRIVATE) {
                findings.add(matcher.start(), matcher.end(), IdentifierLabel.EMAIL, 0.98);
            }
        }
    }

    /** Where the name of the mailbox in front of the sign begins. */
    private static int mailbox(TokenizedText passage, int sign) {
        var folded = passage.foldedText();
        int start = sign;
        boolean isSpaced = start > 0 && folded.charAt(start - 1) == ' ';
        start -= isSpaced ? 1 : 0;
        int name = start;
        while (start > 0 && name - start < LONGEST_NAME && isOfName(folded.charAt(start - 1))) {
            start--;
        }
        while (start < name && ".'".indexOf(folded.charAt(start)) >= 0) {
            start++;
        }
        return start == name ? sign : start;
    }

    private static boolean isOfName(char unit) {
        return unit >= 'a' && unit <= 'z' || unit >= '0' && unit <= '9' || "._%+'-".indexOf(unit) >= 0;
    }
}
