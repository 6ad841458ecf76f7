package org.maloomat.portal.cache;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sends assets under {@code /assets/<hash>/<folder>/<file>}. With the right hash they may be kept for a year; with an old
 * one, as pages from before an update ask for, the present file is sent but not kept. Fonts carry a version in their
 * name and stand without hash at {@code /assets/fonts/<file>}, so that a style sheet can name them.
 */
@WebServlet("/assets/*")
public class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String KEEP = "public, max-age=31536000, immutable";

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        var font = path.startsWith("fonts/");
        var file = font ? path : path.substring(path.indexOf('/') + 1);
        var asset = assets.find(file);
        if (asset.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var exact = font || path.startsWith(asset.get().hash() + "/");
        response.setHeader("Cache-Control", exact ? KEEP : "no-cache");
        response.setContentType(asset.get().type());
        asset.get().body().send(request, response);
    }
}
