package org.maloomat.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.BiPredicate;
import org.apache.catalina.Request;
import org.apache.catalina.Response;
import org.glassfish.web.valve.GlassFishValve;

/**
 * Lets the application answer with a page that it keeps in memory before the server prepares security, contexts and
 * filters, none of which such a page needs. The application offers this as an attribute of its context; where there is no
 * such attribute, or it declines, the request goes the usual way.
 */
public class KeptPages implements GlassFishValve {
    /** Holds a {@code BiPredicate} of request and response that is true if it has answered. */
    private static final String ATTRIBUTE = "org.maloomat.kept-pages";

    @Override
    public String getInfo() {
        return "Pages kept in memory";
    }

    @Override
    @SuppressWarnings("unchecked")
    public int invoke(Request request, Response response) {
        var context = request.getContext();
        if (context != null
                && request.getRequest() instanceof HttpServletRequest asked
                && response.getResponse() instanceof HttpServletResponse answer
                && context.getServletContext().getAttribute(ATTRIBUTE) instanceof BiPredicate<?, ?> kept
                && ((BiPredicate<HttpServletRequest, HttpServletResponse>) kept).test(asked, answer)) {
            return END_PIPELINE;
        }
        return INVOKE_NEXT;
    }

    @Override
    public void postInvoke(Request request, Response response) {
        // Nothing was begun.
    }
}
