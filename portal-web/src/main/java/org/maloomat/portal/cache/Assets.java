package org.maloomat.portal.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Styles, scripts, fonts and drawings below {@code /resources}, each known by the hash of its content. */
@ApplicationScoped
public class Assets {
    private static final Pattern NAME = Pattern.compile("[a-z]+/[a-z0-9-]+(\\.[a-z0-9]+)+");

    private final Map<String, Asset> known = new ConcurrentHashMap<>();

    @Inject
    private ServletContext context;

    /**
     * The address that may be kept for ever, because other content would stand at another one.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public String address(String file) {
        var asset = find(file).orElseThrow(() -> new IllegalArgumentException("No asset " + file));
        return "/assets/" + asset.hash() + "/" + file;
    }

    public Optional<Asset> find(String file) {
        var asset = Development.isOn() ? null : known.get(file);
        return asset != null ? Optional.of(asset) : read(file);
    }

    private Optional<Asset> read(String file) {
        if (!NAME.matcher(file).matches()) {
            return Optional.empty();
        }
        try (var content = context.getResourceAsStream("/resources/" + file)) {
            if (content == null) {
                return Optional.empty();
            }
            var asset = Asset.of(context.getMimeType(file), content.readAllBytes());
            known.put(file, asset);
            return Optional.of(asset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
