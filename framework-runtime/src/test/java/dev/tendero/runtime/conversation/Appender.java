package dev.tendero.runtime.conversation;

import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.DatabaseSettings;
import dev.tendero.runtime.data.DatabaseSettings.Account;
import dev.tendero.runtime.data.DatabaseSettings.External;
import dev.tendero.runtime.data.Progress;
import java.nio.file.Path;
import java.sql.SQLException;

/** Appends until it is killed, and prints each turn once it is acknowledged. Arguments: URL, user, password. */
final class Appender {

    private static final int THREADS = 32;

    private Appender() {}

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        Account user = new Account(arguments[1], arguments[2]);
        Database database = Database.open(
                DatabaseSettings.external(new External(arguments[0], user, user), Path.of("target")),
                Database.Access.ALONE,
                Progress.SILENT);
        DurableConversations node = new TestShop(database).node();
        for (int i = 0; i < THREADS; i++) {
            Thread.ofVirtual().start(() -> append(node));
        }
        Thread.sleep(120_000);
        Runtime.getRuntime().halt(1);
    }

    private static void append(DurableConversations node) {
        while (true) {
            String id = TestShop.send(node, null, "m1").reply().sessionId();
            System.out.println(id + " m1 .");
            for (int i = 2; i < 20; i++) {
                TestShop.send(node, id, "m" + i);
                System.out.println(id + " m" + i + " .");
            }
        }
    }
}
