package org.maloomat.safety;

import java.util.regex.Pattern;

/** Private electronic mail, also written with [at] and [dot]; mailboxes of offices are let through. */
final class MailAddressRule implements Rule {
    private static final String DOMAIN = "[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,4}\\.[a-z]{2,24}(?![a-z0-9])";
    private static final Pattern PLAIN =
            Pattern.compile("(?<![a-z0-9._%+-])[a-z0-9_%+-][a-z0-9._%+'-]{0,63} ?@ ?" + DOMAIN);
    private static final Pattern SPELLED =
            Pattern.compile("(?<![a-z0-9._%+-])[a-z0-9_%+-][a-z0-9._%+-]{0,63} ?[\\[({] ?at ?[\\])}] ?[a-z0-9-]{1,63}"
                    + "(?: ?(?:\\.|[\\[({] ?dot ?[\\])}]|dot) ?[a-z0-9-]{2,24}){1,3}");
    private static final Pattern OFFICE_DOMAIN =
            Pattern.compile(".*[@.](?:gov|gos|mil)\\.pk|.*[@.](?:un|who|unicef)\\.(?:org|int)");
    private static final Pattern OFFICE_BOX = Pattern.compile(
            "(?:info|contact|rti|pio|helpline|help|complaints?|support|admin|registrar|secretary|mail|office|media|press|feedback|helpdesk)[0-9._-]{0,3}@"
                    + "(?!gmail|yahoo|hotmail|outlook|live\\.|icloud|proton).*");

    @Override
    public void find(Passage passage, Findings findings) {
        if (passage.text().indexOf('@') >= 0 || passage.foldedText().indexOf('@') >= 0) {
            find(PLAIN, passage, findings);
        }
        find(SPELLED, passage, findings);
    }

    private static void find(Pattern pattern, Passage passage, Findings findings) {
        var matcher = pattern.matcher(passage.foldedText());
        while (matcher.find()) {
            var address = matcher.group().replace(" ", "");
            var isOffice = OFFICE_DOMAIN.matcher(address).matches()
                    || OFFICE_BOX.matcher(address).matches();
            if (!isOffice || Context.of(passage, matcher.start(), matcher.end()) == Context.PRIVATE) {
                findings.add(matcher.start(), matcher.end(), IdentifierLabel.EMAIL, 0.98);
            }
        }
    }
}
