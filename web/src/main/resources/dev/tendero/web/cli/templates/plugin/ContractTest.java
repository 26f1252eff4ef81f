package @package@;

import dev.tendero.api.spi.IntentHandler;
import dev.tendero.testkit.IntentHandlerContract;

/** What every handler has to hold: its files are right, it answers its examples in time, and many customers at once. */
class @type@ContractTest extends IntentHandlerContract {

    @Override
    protected IntentHandler handler() {
        return new @type@();
    }
}
