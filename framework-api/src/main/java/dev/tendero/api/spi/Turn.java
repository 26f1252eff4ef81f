package dev.tendero.api.spi;

import dev.tendero.api.Product;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.Slots;
import dev.tendero.api.Stability;
import dev.tendero.api.Utterance;
import java.util.List;

/** One turn of a conversation, as its handler sees it. Valid during {@link IntentHandler#answer} only. */
@Stability(value = Stability.Level.EVOLVING, since = "0.1")
public interface Turn {

    ShopInfo shop();

    Utterance utterance();

    /** The entities of this message and those carried over from earlier ones. */
    Slots slots();

    /** The content words of the message that no entity has taken, joined by blanks; may be empty. */
    String searchText();

    /** The products of the last answer that showed any, in the order shown: what "it" and "them" refer to. */
    List<Product> shown();

    /**
     * The list that "the second" refers to: {@link #shown()}, unless that is the one product that the customer has
     * picked from a longer list.
     */
    default List<Product> listed() {
        return shown();
    }

    /**
     * The products that the latest answers showed one alone, in that order, each once: what "both" refers to where they
     * were not shown together.
     */
    default List<Product> seen() {
        return List.of();
    }

    /** The intent's own statements, bound to the turn's shop and read-only. */
    Queries queries();

    /** The catalogue of the turn's shop. */
    Catalog catalog();

    /**
     * The turn's shop's settings of this intent.
     *
     * @param type what {@link IntentHandler#settings()} says
     * @throws IllegalArgumentException for any other type
     */
    <T extends Record> T settings(Class<T> type);

    /** What the customer can ask here: the installed intents that have a description, in order of name. */
    List<IntentSummary> intents();
}
