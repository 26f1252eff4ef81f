package dev.tendero.web.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import dev.tendero.runtime.settings.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sets up logging, to standard error: standard output is for what a command says. */
final class Logs {

    private static final String LINE = "%d{HH:mm:ss.SSS} %-5level %logger{20}: %msg%replace( %kvp{NONE}){'^ $', ''}%n";

    /** Libraries that tell at INFO what only somebody who looks for a fault wants to know. */
    private static final List<String> CHATTY =
            List.of("ch.vorburger", "com.zaxxer.hikari", "io.helidon", "opennlp", "org.flywaydb", "ai.djl");

    /** Looks for a graphics card, which nothing of ours uses. */
    private static final String NEEDLESS = "ai.djl.util.cuda";

    private static final String HANG_UP = "io.helidon.common.buffers.DataReader$InsufficientDataAvailableException";

    private Logs() {}

    /** For commands that say themselves what they do. */
    static void quiet() {
        apply(new Settings.Logging(false, "warn"));
    }

    /** As the operator has set it; may be called again. */
    static void apply(Settings.Logging logging) {
        bridge();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (!isHangUp(event.getThrowableProxy())) {
                    super.append(MaskedEvent.of(event));
                }
            }
        };
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(started(logging.json() ? new JsonEncoder() : text(), context));
        console.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.toLevel(logging.level()));
        root.addAppender(console);
        context.getLogger(NEEDLESS).setLevel(Level.ERROR);
        if (root.getLevel().equals(Level.INFO)) {
            CHATTY.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
        }
    }

    /** A client that breaks off in the middle of its request is nothing to mend, and anybody can be many of them. */
    private static boolean isHangUp(@Nullable IThrowableProxy thrown) {
        return thrown != null && (thrown.getClassName().equals(HANG_UP) || isHangUp(thrown.getCause()));
    }

    /** Brings what libraries log with java.util.logging to the same place. */
    private static void bridge() {
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
    }

    private static PatternLayoutEncoder text() {
        PatternLayoutEncoder text = new PatternLayoutEncoder();
        text.setPattern(LINE);
        return text;
    }

    private static Encoder<ILoggingEvent> started(EncoderBase<ILoggingEvent> encoder, LoggerContext context) {
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }
}
