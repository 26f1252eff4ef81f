package dev.tendero.web.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import dev.tendero.runtime.conversation.SessionIds;
import dev.tendero.runtime.privacy.PersonalData;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/**
 * A log event whose texts hold no conversation's id whole, and nothing that names a person, whoever logs: what
 * libraries say in a fault may quote what customers sent.
 */
final class MaskedEvent {

    private MaskedEvent() {}

    static ILoggingEvent of(ILoggingEvent event) {
        return (ILoggingEvent) Proxy.newProxyInstance(
                MaskedEvent.class.getClassLoader(),
                new Class<?>[] {ILoggingEvent.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getMessage", "getFormattedMessage" -> masked(event.getFormattedMessage());
                    case "getArgumentArray" -> null;
                    case "getThrowableProxy" -> masked(event.getThrowableProxy());
                    case "getKeyValuePairs" -> masked(event.getKeyValuePairs());
                    default -> call(event, method, arguments);
                });
    }

    static String masked(String text) {
        return PersonalData.masked(SessionIds.shortenedIn(text));
    }

    private static @Nullable List<KeyValuePair> masked(@Nullable List<KeyValuePair> pairs) {
        return pairs == null
                ? null
                : pairs.stream()
                        .map(pair -> pair.value instanceof CharSequence text
                                ? new KeyValuePair(pair.key, masked(text.toString()))
                                : pair)
                        .toList();
    }

    private static @Nullable IThrowableProxy masked(@Nullable IThrowableProxy thrown) {
        return thrown == null ? null : new MaskedThrowable(thrown);
    }

    private static @Nullable Object call(ILoggingEvent event, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(event, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private record MaskedThrowable(IThrowableProxy thrown) implements IThrowableProxy {

        @Override
        public @Nullable String getMessage() {
            String message = thrown.getMessage();
            return message == null ? null : masked(message);
        }

        @Override
        public String getClassName() {
            return thrown.getClassName();
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return thrown.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return thrown.getCommonFrames();
        }

        @Override
        public @Nullable IThrowableProxy getCause() {
            return masked(thrown.getCause());
        }

        @Override
        public IThrowableProxy[] getSuppressed() {
            return Arrays.stream(thrown.getSuppressed())
                    .map(MaskedThrowable::new)
                    .toArray(IThrowableProxy[]::new);
        }

        @Override
        public boolean isCyclic() {
            return thrown.isCyclic();
        }

        private static @Nullable IThrowableProxy masked(@Nullable IThrowableProxy cause) {
            return MaskedEvent.masked(cause);
        }

        private static String masked(String text) {
            return MaskedEvent.masked(text);
        }
    }
}
