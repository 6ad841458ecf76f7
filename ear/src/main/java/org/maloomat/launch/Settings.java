package org.maloomat.launch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code maloomat.*} settings of one start: from the command line ({@code --maloomat.port=9000}), else from system
 * properties, else from the environment ({@code MALOOMAT_PORT}), else the default.
 */
final class Settings {
    private static final String PREFIX = "maloomat.";

    private final Map<String, String> values = new LinkedHashMap<>();

    private Settings() {}

    /** @throws StartFailed for an argument that is no setting */
    static Settings of(String[] arguments, Map<?, ?> properties, Map<String, String> environment) throws StartFailed {
        var settings = new Settings();
        environment.forEach((name, value) -> {
            if (name.startsWith("MALOOMAT_")) {
                var key = name.toLowerCase(Locale.ROOT).replace("__", "-").replace('_', '.');
                settings.values.put(key, value);
            }
        });
        properties.forEach((name, value) -> {
            if (name.toString().startsWith(PREFIX)) {
                settings.values.put(name.toString(), value.toString());
            }
        });
        for (var argument : arguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--" + PREFIX) || equals < 0) {
                throw new StartFailed("Unknown argument " + argument + ": settings look like --maloomat.port=8080.");
            }
            settings.values.put(argument.substring(2, equals), argument.substring(equals + 1));
        }
        return settings;
    }

    Map<String, String> all() {
        return values;
    }

    /** @throws StartFailed if it is no port number */
    int port() throws StartFailed {
        var text = values.getOrDefault("maloomat.port", "8080");
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new StartFailed("maloomat.port is \"" + text + "\", but a port is a number from 1 to 65535.");
        }
        return Integer.parseInt(text);
    }

    /** @throws StartFailed if a limit is no whole number */
    void refuseOddLimits() throws StartFailed {
        for (var setting : values.entrySet()) {
            if (setting.getKey().startsWith(PREFIX + "limit.")
                    && !setting.getValue().matches("\\d{1,9}")) {
                throw new StartFailed(setting.getKey() + " is \"" + setting.getValue()
                        + "\", but a limit is a whole number; 0 is no limit.");
            }
        }
    }

    Path home() {
        return Path.of(values.getOrDefault("maloomat.home", "data"))
                .toAbsolutePath()
                .normalize();
    }

    /** Whether the server's classes are kept for the next start, which makes the first clean stop take longer. */
    boolean keepsClasses() {
        return Boolean.parseBoolean(values.getOrDefault("maloomat.class-archive", "true"));
    }

    /** Further switches of the server's virtual machine, such as {@code -Xmx1g}; of two that contradict each other the last counts. */
    List<String> javaOptions() {
        var options = values.getOrDefault("maloomat.java.options", "").strip();
        return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
    }

    /** An exploded application to be run in place of the one this JAR carries. */
    Optional<Path> application() {
        return Optional.ofNullable(values.get("maloomat.application")).map(Path::of);
    }

    /** The sources that an exploded application is to be kept like, while somebody works on them. */
    Optional<Path> developmentSources() {
        return Optional.ofNullable(values.get("maloomat.development.sources")).map(Path::of);
    }

    boolean isDemo() {
        return Boolean.parseBoolean(values.getOrDefault("maloomat.demo", "false"));
    }

    void putIfAbsent(String key, String value) {
        values.putIfAbsent(key, value);
    }
}
