package dev.tendero.runtime.conversation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

/** A data source that gives out no connection until it is opened. */
final class Gate {

    private final CountDownLatch opened = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final DataSource behind;

    Gate(DataSource behind) {
        this.behind = behind;
    }

    DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                Gate.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    asked.countDown();
                    opened.await();
                    try {
                        return method.invoke(behind, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    void awaitSomebody() throws InterruptedException {
        asked.await();
    }

    void open() {
        opened.countDown();
    }
}
