package dev.tendero.web.socket;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose pages may open sockets: browsers let any page try. */
record Origins(Set<String> allowed) {

    private static final String ANY = "*";

    /**
     * @param origin of the page, as the browser says; null when it is no page that asks
     * @param host whom the request was sent to; the pages from there may
     */
    boolean allows(@Nullable String origin, @Nullable String host) {
        return origin == null || allowed.contains(ANY) || allowed.contains(origin) || isOurs(origin, host);
    }

    private static boolean isOurs(String origin, @Nullable String host) {
        if (host == null) {
            return false;
        }
        try {
            URI page = URI.create(origin);
            String scheme = String.valueOf(page.getScheme());
            String authority = String.valueOf(page.getRawAuthority());
            return withPort(scheme, authority).equals(withPort(scheme, host));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String withPort(String scheme, String authority) {
        String lower = authority.toLowerCase(Locale.ROOT);
        boolean hasPort = lower.matches(".*:\\d+");
        return hasPort ? lower : lower + (scheme.equals("https") ? ":443" : ":80");
    }
}
