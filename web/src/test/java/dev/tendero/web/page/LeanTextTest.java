package dev.tendero.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeanTextTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void commentsAndIndentationStay() {
        String text = """
                /** What it does. */
                /*
                 * More.
                 */
                const a = 2
                  / 3; // kept

                // gone
                """;
        assertThat(new String(LeanText.of(List.of(bytes(text))), StandardCharsets.UTF_8))
                .isEqualTo("const a = 2\n/ 3; // kept\n");
    }

    @Test
    void modulesBecomeOne() {
        byte[] one = bytes("export const a = 1;\nexport default a;\n");
        byte[] two = bytes("import { a } from \"./one.js\";\nexport function b() {}\nimport(`./x.js`);\n");
        assertThat(new String(LeanText.module(List.of(one, two)), StandardCharsets.UTF_8))
                .isEqualTo("const a = 1;\nexport default a;\nfunction b() {}\nimport(`./x.js`);");
    }
}
