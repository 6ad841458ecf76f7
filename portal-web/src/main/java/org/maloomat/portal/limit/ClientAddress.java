package org.maloomat.portal.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * From which address somebody asks. Only a proxy named in {@code maloomat.trusted-proxies} is believed when it says for
 * whom it asks: the last address in {@code X-Forwarded-For} that no such proxy has. Of an IPv6 address the first 64 bits
 * count, because a client has all the others to itself. Never to be logged.
 */
@ApplicationScoped
public class ClientAddress {
    private static final int NETWORK_BYTES = 8;

    private List<AddressRange> trusted = List.of();

    protected ClientAddress() {}

    @Inject
    public ClientAddress(@ConfigProperty(name = "maloomat.trusted-proxies") Optional<String> proxies) {
        this.trusted = Arrays.stream(proxies.orElse("").split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(AddressRange::of)
                .toList();
    }

    public String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    /** @param forwarded the values of {@code X-Forwarded-For}, in their order */
    String of(String remote, List<String> forwarded) {
        var client = AddressRange.parse(remote);
        var chain = String.join(",", forwarded).split(",");
        for (int i = chain.length - 1; i >= 0 && client.filter(this::isTrusted).isPresent(); i--) {
            var said = AddressRange.parse(chain[i].strip());
            if (said.isEmpty()) {
                break;
            }
            client = said;
        }
        return client.map(ClientAddress::name).orElse(remote);
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    private static String name(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        var network = address.getAddress();
        Arrays.fill(network, NETWORK_BYTES, network.length, (byte) 0);
        return HexFormat.of().formatHex(network, 0, NETWORK_BYTES) + "/64";
    }
}
