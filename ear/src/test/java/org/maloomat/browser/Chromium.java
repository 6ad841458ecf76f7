package org.maloomat.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.maloomat.launch.Portal;

/**
 * Debian's Chromium, pointed at one portal; without a window, unless {@code -Dmaloomat.browser.seen=true} asks for one, in which each
 * step takes its time.
 */
final class Chromium implements AutoCloseable {
    private static final boolean SEEN = Boolean.getBoolean("maloomat.browser.seen");
    /** The engine alone where nobody looks: windows that are not shown cost as much again. */
    private static final Path EXECUTABLE = Path.of(
            System.getenv().getOrDefault("CHROMIUM", SEEN ? "/usr/bin/chromium" : "/usr/bin/chromium-headless-shell"));

    private static final double SLOWLY_MILLIS = 500;
    static final int SCREEN_HEIGHT = 900;

    private final Portal portal;
    private final Playwright playwright;
    private final Browser browser;

    Chromium(Portal portal) {
        this.portal = portal;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(EXECUTABLE)
                        .setHeadless(!SEEN)
                        .setSlowMo(SEEN ? SLOWLY_MILLIS : 0)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Fails, saying what is missing, on a machine without the browser. */
    static void requireInstalled() {
        if (!Files.isExecutable(EXECUTABLE)) {
            throw new IllegalStateException(
                    "No Chromium at " + EXECUTABLE
                            + ": install the package chromium-headless-shell (chromium to see it), or name its executable in CHROMIUM");
        }
    }

    Portal portal() {
        return portal;
    }

    /**
     * Somebody new, without cookies or anything kept.
     *
     * @param width of the screen in CSS pixels
     */
    Visitor visitor(int width) {
        return new Visitor(portal, browser, new Browser.NewContextOptions().setViewportSize(width, SCREEN_HEIGHT));
    }

    /** As {@link #visitor}, with JavaScript turned off. */
    Visitor visitorWithoutScript(int width) {
        return new Visitor(
                portal,
                browser,
                new Browser.NewContextOptions()
                        .setViewportSize(width, SCREEN_HEIGHT)
                        .setJavaScriptEnabled(false));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
