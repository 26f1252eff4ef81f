package dev.tendero.runtime.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a text file is written. The whole file is looked at: an accent may come late.
 *
 * @param separator the one of tab, semicolon, comma and bar that its first line has most of
 * @param charset UTF-8, with or without a byte-order mark, or Windows-1252 where it is not UTF-8
 * @param xml whether it begins as XML does
 * @param encodingDeclared whether its beginning tells an encoding other than UTF-8, as XML can
 * @param hash of its content
 */
record FileForm(char separator, Charset charset, boolean xml, boolean encodingDeclared, String hash) {

    private static final int BLOCK = 1 << 16;
    private static final int HEAD = 200;
    /** In UTF-16 every other byte of it is 0. */
    private static final Pattern XML = Pattern.compile("(?s)[\\x00\\s\\xef\\xbb\\xbf\\xfe\\xff]*<\\x00?[?!a-zA-Z].*");

    private static final Pattern ENCODING = Pattern.compile("(?si).*<\\?xml[^>]*encoding\\s*=\\s*[\"'](?!utf-8).*");

    static FileForm of(Path file) throws IOException {
        MessageDigest digest = sha256();
        Utf8Check utf8 = new Utf8Check();
        byte[] beginning;
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            beginning = in.readNBytes(BLOCK);
            utf8.add(beginning, beginning.length);
            byte[] block = new byte[BLOCK];
            for (int length = in.read(block); length >= 0; length = in.read(block)) {
                utf8.add(block, length);
            }
        }
        Charset charset = utf8.holds() ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
        String hash = HexFormat.of().formatHex(digest.digest());
        String head = new String(beginning, 0, Math.min(HEAD, beginning.length), StandardCharsets.ISO_8859_1);
        return new FileForm(
                separator(new String(beginning, charset)),
                charset,
                XML.matcher(head).matches(),
                head.contains("\0") || ENCODING.matcher(head).matches(),
                hash);
    }

    private static char separator(String beginning) {
        String firstLine = beginning.lines().findFirst().orElse("");
        return Stream.of('\t', ';', ',', '|')
                .max(Comparator.comparingLong(
                        (Character c) -> firstLine.chars().filter(d -> d == c).count()))
                .orElse(',');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
