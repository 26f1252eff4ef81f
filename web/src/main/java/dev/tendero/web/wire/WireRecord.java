package dev.tendero.web.wire;

/** A record that leaves the server as JSON; {@code openapi.yaml} holds its schema under the same name. */
public sealed interface WireRecord
        permits CategoryList,
                Health,
                History,
                LabelledBody,
                MessageAck,
                ModelTest,
                Problem,
                ProductPage,
                ReplyBody,
                SessionBody,
                ShopBody,
                SocketEvent,
                StatsBody,
                TextDelta {}
