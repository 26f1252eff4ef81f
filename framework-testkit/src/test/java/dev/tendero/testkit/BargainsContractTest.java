package dev.tendero.testkit;

import dev.tendero.api.spi.IntentHandler;
import java.util.List;

class BargainsContractTest extends IntentHandlerContract {

    @Override
    protected IntentHandler handler() {
        return new Bargains();
    }

    @Override
    protected List<String> languages() {
        return List.of("es", "en");
    }
}
