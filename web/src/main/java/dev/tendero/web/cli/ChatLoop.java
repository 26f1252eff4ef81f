package dev.tendero.web.cli;

import dev.tendero.api.Message;
import dev.tendero.api.Reply;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.TenderoRuntime;
import dev.tendero.runtime.answer.ReplySink;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Reads messages and commands until there are no more. */
final class ChatLoop {

    private final TenderoRuntime runtime;
    private final ShopInfo shop;
    private final ChatScreen screen;
    private final LastTurn lastTurn;
    private final Paint paint;
    private @Nullable String session;

    ChatLoop(TenderoRuntime runtime, ShopInfo shop, ChatScreen screen, LastTurn lastTurn) {
        this.runtime = runtime;
        this.shop = shop;
        this.screen = screen;
        this.lastTurn = lastTurn;
        this.paint = new Paint(screen.isTerminal() && System.getenv("NO_COLOR") == null);
    }

    void run() {
        if (screen.isTerminal()) {
            println(paint.bold(shop.name()) + paint.faint("   /why   /new   /help   /exit"));
        }
        String line = screen.read();
        while (line != null && !isEnd(line.strip())) {
            take(line.strip());
            screen.out().flush();
            line = screen.read();
        }
    }

    private static boolean isEnd(String line) {
        return line.equals("/exit") || line.equals("/quit");
    }

    private void take(String line) {
        if (line.isEmpty()) {
            return;
        }
        switch (line) {
            case "/why" -> why();
            case "/new" -> startOver();
            case "/help" -> println("""
                    /why   how the last answer came about: words, intents, entities, queries, times
                    /new   start a new conversation
                    /exit  end (also Ctrl-D)""");
            default -> say(line);
        }
    }

    private void say(String text) {
        if (text.startsWith("/")) {
            println("there is no command " + text.split(" ")[0] + "; there are /why, /new, /help and /exit");
            return;
        }
        try {
            Reply reply = runtime.engine().reply(new Message(text, shop.id(), session, null), ReplySink.NONE);
            session = reply.sessionId();
            new ReplyPrinter(shop, screen, paint).print(reply);
        } catch (TenderoException e) {
            println(paint.red("tendero: ") + e.getMessage());
        }
    }

    private void why() {
        lastTurn.latest()
                .ifPresentOrElse(
                        report -> new WhyPrinter(screen, paint).print(report), () -> println("nothing was said yet"));
    }

    private void startOver() {
        session = null;
        lastTurn.forget();
        println(paint.faint("a new conversation"));
    }

    private void println(String text) {
        PrintWriter out = screen.out();
        out.println(text);
        out.flush();
    }
}
