package org.maloomat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.maloomat.launch.Portal;

/**
 * One person at one screen. Closing asserts that nothing went wrong behind the pages seen: no failed script, no refused
 * resource, no server error, and no request to anybody but the portal.
 */
final class Visitor implements AutoCloseable {
    private final Portal portal;
    private final BrowserContext context;
    private final Page page;
    private final List<String> problems = new ArrayList<>();

    Visitor(Portal portal, Browser browser, Browser.NewContextOptions options) {
        this.portal = portal;
        this.context = browser.newContext(options);
        this.page = context.newPage();
        page.onPageError(error -> problems.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                problems.add("console: " + message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(root()) && !request.url().startsWith("data:")) {
                problems.add("elsewhere: " + request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 500) {
                problems.add(response.status() + ": " + response.url());
            }
        });
    }

    private String root() {
        return "http://localhost:" + portal.port();
    }

    Page page() {
        return page;
    }

    /** @param path with the prefix of its language */
    Response open(String path) {
        return page.navigate(root() + path);
    }

    /** As {@link #open}, but only until styles and scripts are there and the page can be read; fonts may still be on their way. */
    void openUntilReadable(String path) {
        page.navigate(root() + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
    }

    /** Signs in with a demonstration account and returns at the first page it leads to. */
    Visitor signIn(String prefix, String role) throws IOException {
        open(prefix + "/sign-in");
        page.fill("#signInName", portal.account(role, "user"));
        page.fill("#password", portal.account(role, "password"));
        submit("main button[type=submit]");
        return this;
    }

    /** Presses a button or link and returns when the page it leads to has loaded. */
    void submit(String button) {
        leave(() -> page.click(button));
    }

    /** Does what leads to another page and returns when that has loaded, even if it stands at the same address. */
    void leave(Runnable action) {
        page.evaluate("() => { window.leaving = true; }");
        action.run();
        page.waitForCondition(() -> {
            try {
                return (Boolean) page.evaluate("() => !window.leaving && document.readyState === 'complete'");
            } catch (PlaywrightException betweenPages) {
                return false;
            }
        });
    }

    /** Takes the page at hand to a screen of another width, in CSS pixels. */
    void widen(int width) {
        page.setViewportSize(width, Chromium.SCREEN_HEIGHT);
    }

    String text(String selector) {
        return page.locator(selector).first().textContent().strip();
    }

    int cookies() {
        return context.cookies().size();
    }

    /** How far the page can be moved sideways, in CSS pixels; a page that fits gives 0. */
    int overflow() {
        return ((Number) page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    /** What went wrong so far, which is then forgotten: for a test that expects it. */
    List<String> takeProblems() {
        var taken = List.copyOf(problems);
        problems.clear();
        return taken;
    }

    @Override
    public void close() {
        context.close();
        assertThat(problems).isEmpty();
    }
}
