package org.maloomat.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void the_command_line_wins_over_properties_and_these_over_the_environment() throws StartFailed {
        var settings = Settings.of(
                new String[] {"--maloomat.port=9001"},
                Map.of("maloomat.port", "9002", "maloomat.demo", "true"),
                Map.of("MALOOMAT_PORT", "9003", "MALOOMAT_HOME", "/srv/maloomat"));
        assertThat(settings.port()).isEqualTo(9001);
        assertThat(settings.isDemo()).isTrue();
        assertThat(settings.home()).isEqualTo(Path.of("/srv/maloomat"));
    }

    @Test
    void without_settings_the_portal_listens_on_8080_and_keeps_its_data_here() throws StartFailed {
        var settings = Settings.of(new String[0], Map.of(), Map.of());
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.home()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.isDemo()).isFalse();
    }

    @Test
    void switches_of_the_virtual_machine_stand_between_spaces() throws StartFailed {
        var settings = Settings.of(new String[] {"--maloomat.java.options= -Xmx1g  -XX:+UseG1GC "}, Map.of(), Map.of());
        assertThat(settings.javaOptions()).containsExactly("-Xmx1g", "-XX:+UseG1GC");
        assertThat(Settings.of(new String[0], Map.of(), Map.of()).javaOptions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", "-1", ""})
    void what_is_no_port_is_refused_in_one_sentence(String port) throws StartFailed {
        var settings = Settings.of(new String[] {"--maloomat.port=" + port}, Map.of(), Map.of());
        assertThatThrownBy(settings::port).isInstanceOf(StartFailed.class).hasMessageContaining("maloomat.port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "-1", "1.5", ""})
    void what_is_no_limit_is_refused_in_one_sentence(String limit) throws StartFailed {
        var settings = Settings.of(new String[] {"--maloomat.limit.searches=" + limit}, Map.of(), Map.of());
        assertThatThrownBy(settings::refuseOddLimits)
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("maloomat.limit.searches");
    }

    @Test
    void an_argument_that_is_no_setting_is_refused() {
        assertThatThrownBy(() -> Settings.of(new String[] {"--port=1"}, Map.of(), Map.of()))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("--port=1");
    }
}
