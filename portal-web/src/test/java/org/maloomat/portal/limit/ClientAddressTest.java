package org.maloomat.portal.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    private final ClientAddress behindProxy =
            new ClientAddress(Optional.of("10.0.0.0/8, 192.0.2.1 ,2001:db8:ffff::/48"));
    private final ClientAddress alone = new ClientAddress(Optional.empty());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the proxy says for whom it asks          | 10.1.2.3        | 203.0.113.7               | 203.0.113.7
            what the client made up does not count   | 10.1.2.3        | 198.51.100.1, 203.0.113.7 | 203.0.113.7
            a chain of our own proxies is passed     | 192.0.2.1       | 203.0.113.7, 10.9.9.9     | 203.0.113.7
            a proxy speaking IPv6                    | 2001:db8:ffff::1| 203.0.113.7               | 203.0.113.7
            who is no proxy cannot say so            | 203.0.113.9     | 198.51.100.1              | 203.0.113.9
            a neighbour of the proxy is no proxy     | 192.0.2.2       | 198.51.100.1              | 192.0.2.2
            a name is never looked up                | 10.1.2.3        | fade                      | 10.1.2.3
            nothing said                             | 10.1.2.3        | ''                        | 10.1.2.3
            of IPv6 the network counts               | 2001:db8:1:2::3 | ''                        | 20010db800010002/64
            """)
    void only_a_trusted_proxy_names_the_client(String why, String remote, String forwarded, String client) {
        assertThat(behindProxy.of(remote, List.of(forwarded))).as(why).isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "10.1.2.3"})
    void without_a_trusted_proxy_the_connection_counts(String remote) {
        assertThat(alone.of(remote, List.of("198.51.100.1"))).isEqualTo(remote);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "1.2.3", "10.0.0.0/x"})
    void what_is_no_address_is_no_proxy(String setting) {
        assertThatThrownBy(() -> new ClientAddress(Optional.of(setting))).isInstanceOf(IllegalArgumentException.class);
    }
}
