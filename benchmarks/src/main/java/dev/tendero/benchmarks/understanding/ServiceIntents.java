package dev.tendero.benchmarks.understanding;

import dev.tendero.runtime.shop.IntentSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Intents of a shop's service desk: something that is done with something. */
final class ServiceIntents {

    private static final List<String> DOINGS = List.of(
            "consultar",
            "cambiar",
            "cancelar",
            "repetir",
            "descargar",
            "reclamar",
            "compartir",
            "aplazar",
            "confirmar",
            "imprimir");
    private static final List<String> THINGS = List.of(
            "pedido",
            "factura",
            "envío",
            "devolución",
            "cupón",
            "suscripción",
            "contraseña",
            "dirección",
            "reserva",
            "garantía",
            "tarjeta",
            "presupuesto",
            "cita",
            "reparación",
            "regalo",
            "encuesta",
            "boletín",
            "contrato",
            "recibo",
            "cuenta");

    private ServiceIntents() {}

    /** @param count at most 200 */
    static List<IntentSettings> make(int count) {
        return IntStream.range(0, Math.max(0, count))
                .mapToObj(i -> intent(DOINGS.get(i % DOINGS.size()), THINGS.get(i / DOINGS.size()), i))
                .toList();
    }

    private static IntentSettings intent(String doing, String thing, int number) {
        return new IntentSettings(
                "servicio_" + number,
                "",
                List.of(doing + " " + thing),
                List.of(),
                List.of(
                        "quiero " + doing + " mi " + thing,
                        "cómo puedo " + doing + " el " + thing + "?",
                        "necesito " + doing + " un " + thing + " de ayer",
                        "me ayudas a " + doing + " " + thing,
                        "hay forma de " + doing + " este " + thing + " desde el móvil"),
                List.of(),
                null,
                Map.of("found", "…"),
                null,
                List.of(),
                null,
                "benchmark");
    }
}
