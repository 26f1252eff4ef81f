package dev.tendero.runtime.data;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ours beside those of the operator's URL: the driver takes one list only, and that of the URL before any other. */
final class SessionVariables {

    private static final Pattern THEIRS = Pattern.compile("[?&]sessionVariables=([^&]+)");

    private SessionVariables() {}

    /** @param ours {@code name=value} with commas between; they win over the URL's */
    static String in(String url, String ours) {
        Matcher theirs = THEIRS.matcher(url);
        String all = ours;
        while (theirs.find()) {
            all = theirs.group(1) + "," + ours;
        }
        return url + (url.contains("?") ? "&" : "?") + "sessionVariables=" + all;
    }
}
