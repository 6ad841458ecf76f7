package org.maloomat.portal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maloomat.portal.cache.Assets;
import org.maloomat.portal.routing.Address;
import org.maloomat.portal.routing.Query;
import org.maloomat.shared.LanguageTag;

/** The page being shown, as templates see it: its language, its links, and how dates and numbers are written there. */
@Named("page")
@RequestScoped
public class CurrentPage {
    @Inject
    private HttpServletRequest request;

    @Inject
    private Assets assets;

    @Inject
    private Messages wordings;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(
            name = "maloomat.quick-exit.address",
            defaultValue = "https://www.google.com/search?q=weather+peshawar")
    private String quickExit;

    private Address address;

    /** Where this page stands; on an error page, where the page was asked for. */
    public Address getAddress() {
        if (address == null) {
            address = findAddress();
        }
        return address;
    }

    private Address findAddress() {
        if (request.getAttribute(Address.class.getName()) instanceof Address address) {
            return address;
        }
        return Address.of(originalUri().substring(request.getContextPath().length()));
    }

    public LanguageTag getLanguage() {
        return getAddress().language();
    }

    public Locale getLocale() {
        return getLanguage().locale();
    }

    /** {@code ltr} or {@code rtl}. */
    public String getDirection() {
        return getLanguage().direction();
    }

    /** Every language of the portal, for the switch. */
    public List<LanguageTag> getLanguages() {
        return List.of(LanguageTag.values());
    }

    /** @param path a clean address such as {@code /search}, which may carry a query */
    public String link(String path) {
        return request.getContextPath() + new Address(getLanguage(), path).inFull();
    }

    /** @param path an address that is the same in every language, such as those of the API */
    public String root(String path) {
        return request.getContextPath() + path;
    }

    /** This same page in another language, with its query. */
    public String inLanguage(LanguageTag language) {
        return request.getContextPath() + getAddress().in(language).encoded() + query().asSuffix();
    }

    /** This same page with one query parameter set anew, such as the number of the page shown. */
    public String with(String name, Object value) {
        return request.getContextPath()
                + getAddress().encoded()
                + query().with(name, value).asSuffix();
    }

    /** True if the page shown stands at this clean address or below it. */
    public boolean isAt(String path) {
        var here = getAddress().path();
        return here.equals(path) || here.startsWith(path + "/");
    }

    /** True on the way to a new request. */
    public boolean isFiling() {
        return isAt("/requests/before") || isAt("/requests/file");
    }

    /** @param file an asset such as {@code css/public.css}; the address changes with its content */
    public String asset(String file) {
        return request.getContextPath() + assets.address(file);
    }

    /**
     * The tag of the language in whose script a text stands; see {@link LanguageTag#languageOf}.
     *
     * @param declared a tag; any that the portal does not know is given back as it is
     */
    public String languageOf(String text, String declared) {
        return LanguageTag.find(declared)
                .map(language -> language.languageOf(text).tag())
                .orElse(declared);
    }

    /** Where a published document is downloaded. */
    public String document(String trackingNumber, long document) {
        return request.getContextPath() + "/documents/" + trackingNumber + "/" + document;
    }

    /** Where the releaser looks at a copy that is not public yet. */
    public String copy(String trackingNumber, long document) {
        return request.getContextPath() + "/office/copies/" + trackingNumber + "/" + document;
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    /** A day as {@code 23 November 2026}, with the month's name in the page's language. */
    public String date(LocalDate day) {
        return Wording.date(day, messages());
    }

    /** A moment in the time zone of the law, as {@code 23 November 2026, 14:05}. */
    public String moment(Instant moment) {
        return Wording.moment(moment.atZone(clock.getZone()), messages());
    }

    /** A whole number in Western digits, in groups of three. */
    public String number(long number) {
        return Wording.number(number);
    }

    /** A size in bytes as {@code 34 kB}, {@code 1.2 MB} or {@code 3.4 GB} (powers of 1000), the unit in the page's language. */
    public String size(long bytes) {
        return Wording.size(bytes, messages());
    }

    /** The message with its placeholders filled; numbers are written as {@link #number} writes them. */
    public String say(String key, Object... values) {
        return wordings.in(getLanguage(), key, values);
    }

    /** These one after another, with the comma of the page's language, each kept from turning the others round. */
    public String list(List<String> items) {
        var comma = getLanguage().isRightToLeft() ? "\u060C " : ", ";
        return items.stream().map(item -> "\u2068" + item + "\u2069").collect(Collectors.joining(comma));
    }

    /** Where the quick exit leads. */
    public String getQuickExit() {
        return quickExit;
    }

    private ResourceBundle messages() {
        return ResourceBundle.getBundle("messages", getLocale());
    }

    private Query query() {
        var original = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return Query.of(
                request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) == null
                        ? request.getQueryString()
                        : (String) original);
    }

    private String originalUri() {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }
}
