package dev.tendero.runtime.catalog;

import dev.tendero.runtime.stream.BoundedInput;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one product of a feed in XML; what stands deeper than its own elements, such as the price of shipping, is not
 * its.
 */
final class ElementReader {

    /** What is longer is cut: no column holds as much. */
    private static final int LONGEST_TEXT = 100_000;

    private final XMLStreamReader xml;
    private final BoundedInput in;
    private final FeedElement found = new FeedElement();
    private final Map<String, String> detail = new HashMap<>();

    ElementReader(XMLStreamReader xml, BoundedInput in) {
        this.xml = xml;
        this.in = in;
    }

    /** From the start of the product's element to its end. */
    FeedElement read() throws XMLStreamException {
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                property(xml.getLocalName());
            }
        }
        return found;
    }

    private void property(String name) throws XMLStreamException {
        boolean isDetail = ProductDetail.COLUMN.equals(XmlFeed.local(name));
        String link = xml.getAttributeValue(null, "href");
        String relation = xml.getAttributeValue(null, "rel");
        String text = text(isDetail);
        if (isDetail) {
            found.addDetail(detail.getOrDefault("attribute_name", ""), detail.getOrDefault("attribute_value", ""));
            detail.clear();
        } else if (link == null || !text.isBlank()) {
            found.add(name, text);
        } else if (isPage(relation)) {
            found.add(name, link);
        }
    }

    private static boolean isPage(@Nullable String relation) {
        return relation == null || relation.equals("alternate");
    }

    /** All text up to the end of the element; markup that is no CDATA loses its tags. */
    private String text(boolean isDetail) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                String name = XmlFeed.local(xml.getLocalName());
                String inner = text(false);
                if (isDetail) {
                    detail.put(name, inner.strip());
                }
                append(text, " " + inner);
            } else if (xml.hasText() && xml.getEventType() != XMLStreamConstants.COMMENT) {
                append(text, xml.getText());
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String more) {
        text.append(more, 0, Math.min(more.length(), Math.max(0, LONGEST_TEXT - text.length())));
    }

    private int next() throws XMLStreamException {
        in.again();
        int event = xml.next();
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("the entity &" + xml.getLocalName() + "; is not declared", xml.getLocation());
        }
        return event;
    }
}
