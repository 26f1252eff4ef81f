package dev.tendero.runtime.catalog;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.stream.BoundedInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A Google Merchant feed in XML, RSS 2.0 or Atom. Document types are refused, and so there are no entities but XML's
 * five.
 */
final class XmlFeed implements Feed {

    /** Far more than a product takes. */
    private static final int LONGEST_EVENT = 16 << 20;

    private static final Set<String> PRODUCTS = Set.of("item", "entry");

    private final Path file;
    private final FileForm form;
    private final FeedColumns columns;
    private final ItemReader items;

    XmlFeed(Path file, FileForm form, FeedColumns columns, ItemReader items) {
        this.file = file;
        this.form = form;
        this.columns = columns;
        this.items = items;
    }

    @Override
    public void read(Consumer<FeedLine> sink, LongConsumer bytes) {
        try (BoundedInput in = bounded(new CountedInput(Files.newInputStream(file), bytes))) {
            XMLStreamReader xml = open(in);
            while (xml.hasNext()) {
                in.again();
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw bad("declares a document type or an entity; expected a feed without <!DOCTYPE", null);
                }
                if (event == XMLStreamConstants.START_ELEMENT && PRODUCTS.contains(local(xml.getLocalName()))) {
                    int line = xml.getLocation().getLineNumber();
                    FeedElement product = new ElementReader(xml, in).read();
                    sink.accept(items.read(columns.record(line, product::field)));
                }
            }
        } catch (XMLStreamException e) {
            throw broken(e);
        } catch (IOException e) {
            throw bad("can't be read: " + e.getMessage(), e);
        }
    }

    private static BoundedInput bounded(InputStream in) {
        return new BoundedInput(
                in,
                LONGEST_EVENT,
                most -> new IOException("one of its elements is longer than " + most / 1_000_000 + " MB"));
    }

    private XMLStreamReader open(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        // Without document types these would count nothing but &amp; and its like, of which a long feed has many.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        return form.charset().equals(StandardCharsets.UTF_8) || form.encodingDeclared()
                ? factory.createXMLStreamReader(in)
                : factory.createXMLStreamReader(new InputStreamReader(in, form.charset()));
    }

    static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private TenderoException broken(XMLStreamException e) {
        String reason = String.valueOf(e.getMessage()).replaceFirst("(?s)^ParseError.*\\nMessage: ", "");
        return bad(
                "is not well-formed XML"
                        + (e.getLocation() == null
                                ? ""
                                : ", line " + e.getLocation().getLineNumber() + ", column "
                                        + e.getLocation().getColumnNumber())
                        + ": " + reason.strip(),
                e);
    }

    private TenderoException bad(String what, @Nullable Throwable cause) {
        return new TenderoException(ErrorCode.BAD_CONFIGURATION, "the product file " + file + " " + what, cause);
    }
}
