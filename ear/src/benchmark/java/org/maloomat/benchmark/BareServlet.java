package org.maloomat.benchmark;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers everything with the bytes of one file of its WAR: as fast as a servlet on this server can be. */
@WebServlet("/*")
public class BareServlet extends HttpServlet {
    /** Where the WAR keeps the bytes. */
    static final String CONTENT = "WEB-INF/content";

    private static final long serialVersionUID = 1L;

    private transient byte[] content;

    @Override
    public void init() {
        try (var in = getServletContext().getResourceAsStream('/' + CONTENT)) {
            content = in.readAllBytes();
        } catch (IOException incomplete) {
            throw new IllegalStateException(incomplete);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
