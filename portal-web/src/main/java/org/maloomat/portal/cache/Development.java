package org.maloomat.portal.cache;

import java.util.ResourceBundle;
import org.eclipse.microprofile.config.ConfigProvider;

/** Whether somebody works on pages and messages, which are then read anew each time; {@code mvn -Pdev} says so. */
public final class Development {
    private static final boolean ON = ConfigProvider.getConfig()
            .getOptionalValue("maloomat.development", Boolean.class)
            .orElse(false);

    private Development() {}

    public static boolean isOn() {
        return ON;
    }

    /** Lets messages be read anew; called once a request. */
    public static void forgetMessages() {
        if (ON) {
            ResourceBundle.clearCache(Development.class.getClassLoader());
        }
    }
}
