package dev.tendero.web;

import dev.tendero.api.Reply;
import dev.tendero.runtime.TurnObserver;
import dev.tendero.runtime.TurnReport;
import dev.tendero.runtime.routing.Choice;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line a turn: who, what was understood, how sure, how long. Never the customer's text at INFO, and of the session
 * only what tells two apart: its id is the key to the conversation.
 */
final class TurnLog implements TurnObserver {

    private static final Logger LOG = LoggerFactory.getLogger("dev.tendero.turn");
    private static final int TELLING = 6;

    @Override
    public void answered(TurnReport turn) {
        Reply reply = turn.reply();
        TurnReport.Timings timings = turn.timings();
        Choice choice = turn.choice();
        LOG.atInfo()
                .addKeyValue("shop", turn.shop())
                .addKeyValue("session", reply.sessionId().substring(0, TELLING))
                .addKeyValue("seq", reply.seq())
                .addKeyValue("intent", reply.intent())
                .addKeyValue("confidence", Math.round(reply.confidence() * 100) / 100.0)
                .addKeyValue("choice", choice == null ? "" : choice.outcome())
                .addKeyValue("products", reply.products().size())
                .addKeyValue("source", reply.source().name().toLowerCase(Locale.ROOT))
                .addKeyValue("understanding_us", timings.understanding())
                .addKeyValue("choosing_us", timings.choosing())
                .addKeyValue("query_us", timings.query())
                .addKeyValue("wording_us", timings.wording())
                .addKeyValue("record_us", timings.record())
                .log("turn");
        LOG.debug("said: {}", turn.understanding().utterance().text());
    }
}
