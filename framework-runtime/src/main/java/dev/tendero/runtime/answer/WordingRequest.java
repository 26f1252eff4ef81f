package dev.tendero.runtime.answer;

import dev.tendero.api.Answer;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.Slots;
import dev.tendero.runtime.conversation.PastTurn;
import dev.tendero.runtime.shop.IntentSettings;
import java.time.Duration;
import java.util.List;

/**
 * @param answer what the handler found
 * @param message what the customer wrote
 * @param language ISO 639-1 code of the language to answer in
 * @param latest the turns before this one, oldest first
 * @param spent how much of the models' time the turn has used already
 */
public record WordingRequest(
        ShopInfo shop,
        IntentSettings intent,
        Answer answer,
        Slots slots,
        String message,
        String language,
        List<PastTurn> latest,
        Duration spent) {}
