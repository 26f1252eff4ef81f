package dev.tendero.runtime.data;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.IntFunction;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.apache.ibatis.builder.xml.XMLMapperEntityResolver;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads a statement's XML as MyBatis will, with all references resolved, and refuses what would paste text, run Java or
 * fetch something.
 */
final class ScriptRules extends DefaultHandler2 {

    private static final String PASTING = "${";
    private static final String NO_DTD = "a document type of its own is not taken; leave it out, or use MyBatis' own";

    private final IntFunction<String> placeOfLine;
    private @Nullable Locator locator;
    private char last;

    private ScriptRules(IntFunction<String> placeOfLine) {
        this.placeOfLine = placeOfLine;
    }

    /**
     * @throws TenderoException {@code bad_configuration}, naming the place
     * @throws IllegalArgumentException when it isn't XML
     */
    static void check(byte[] xml, IntFunction<String> placeOfLine) {
        try {
            ScriptRules rules = new ScriptRules(placeOfLine);
            SAXParser parser = parser();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", rules);
            parser.setProperty("http://xml.org/sax/properties/declaration-handler", rules);
            parser.parse(new ByteArrayInputStream(xml), rules);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static SAXParser parser() throws SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newSAXParser();
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) throws SAXException {
        InputSource known = new XMLMapperEntityResolver().resolveEntity(publicId, systemId);
        if (known == null) {
            throw bad(0, NO_DTD);
        }
    }

    @Override
    public void internalEntityDecl(String name, String value) {
        throw bad(0, NO_DTD);
    }

    @Override
    public void externalEntityDecl(String name, @Nullable String publicId, @Nullable String systemId) {
        throw bad(0, NO_DTD);
    }

    @Override
    public void unparsedEntityDecl(String name, @Nullable String publicId, String systemId, String notation) {
        throw bad(0, NO_DTD);
    }

    @Override
    public void attributeDecl(
            String element, String attribute, String type, @Nullable String mode, @Nullable String value) {
        throw bad(0, NO_DTD);
    }

    @Override
    public void elementDecl(String name, String model) {
        throw bad(0, NO_DTD);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            String value = attributes.getValue(i);
            if (value.contains(PASTING)) {
                throw pasting(0);
            }
            if (isExpression(name, attributes.getQName(i))) {
                Optional<String> fault = ExpressionRules.fault(value);
                if (fault.isPresent()) {
                    throw bad(0, fault.get());
                }
            }
        }
    }

    private static boolean isExpression(String element, String attribute) {
        return attribute.equals("test")
                || attribute.equals("collection") && element.equals("foreach")
                || attribute.equals("value") && element.equals("bind");
    }

    /** What stands in several pieces, or on both sides of a tag, is looked at as one. */
    @Override
    public void characters(char[] text, int start, int length) {
        int newlinesAfter = 0;
        for (int i = start + length - 1; i >= start; i--) {
            char before = i > start ? text[i - 1] : last;
            if (text[i] == '{' && before == '$') {
                throw pasting(newlinesAfter);
            }
            newlinesAfter += text[i] == '\n' ? 1 : 0;
        }
        last = length > 0 ? text[start + length - 1] : last;
    }

    private TenderoException pasting(int linesBack) {
        return bad(linesBack, "${} pastes text into SQL; use #{}, which binds it");
    }

    private TenderoException bad(int linesBack, String message) {
        int line = locator == null ? 1 : Math.max(1, locator.getLineNumber() - linesBack);
        return new TenderoException(ErrorCode.BAD_CONFIGURATION, placeOfLine.apply(line) + ": " + message);
    }
}
