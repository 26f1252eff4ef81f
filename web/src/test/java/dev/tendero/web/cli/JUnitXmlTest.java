package dev.tendero.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.testing.ConversationTest;
import dev.tendero.runtime.testing.Expectation;
import dev.tendero.runtime.testing.Miss;
import dev.tendero.runtime.yaml.Position;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JUnitXmlTest {

    private static final Position AT = new Position("config/shops/flores/tests/uno.yaml", 3, 5);
    private static final ConversationTest.Step STEP = new ConversationTest.Step(
            "¿<b>hola</b> & \"adiós\"?", AT, new Expectation(null, null, Map.of(), null, List.of(), null));

    private final JUnitXml xml = new JUnitXml();

    @Test
    void whatIsWrittenIsWhatBuildServersRead() throws Exception {
        xml.add("flores", test("bien"), List.of(), 1_500_000_000L);
        xml.add("flores", test("mal <&\"'>"), List.of(miss("a\nb ]]> \u0007 \uD83C\uDF39 \uD800")), 2_000_000L);
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(JUnitXmlTest.class.getResource("junit.xsd")));

        schema.newValidator().validate(new StreamSource(new StringReader(xml.text())));

        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml.text())))
                .getDocumentElement();
        Element suite = (Element) root.getElementsByTagName("testsuite").item(0);
        Element failure = (Element) root.getElementsByTagName("failure").item(0);
        assertThat(suite.getAttribute("tests") + suite.getAttribute("failures")).isEqualTo("21");
        assertThat(suite.getAttribute("time")).isEqualTo("1.502");
        assertThat(((Element) failure.getParentNode()).getAttribute("name")).isEqualTo("mal <&\"'>");
        assertThat(failure.getAttribute("message"))
                .isEqualTo("expected reply: c; got a\nb ]]> \uFFFD \uD83C\uDF39 \uFFFD");
        assertThat(failure.getTextContent())
                .startsWith("config/shops/flores/tests/uno.yaml:3\nsaid      ¿<b>hola</b> & \"adiós\"?\n");
    }

    @Test
    void withoutTestsItIsEmpty() {
        assertThat(xml.text()).endsWith("<testsuites>\n</testsuites>\n");
    }

    private static ConversationTest test(String name) {
        return new ConversationTest(name, null, List.of(STEP), AT);
    }

    private static Miss miss(String got) {
        return new Miss(STEP, "reply", "c", got, null);
    }
}
