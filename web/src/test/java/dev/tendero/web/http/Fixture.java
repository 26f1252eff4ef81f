package dev.tendero.web.http;

import java.net.URI;

/**
 * A running server and what can be asked of it.
 *
 * @param shop the default shop's id
 * @param question a message that some product of the shop answers
 * @param word a word in the name of at least two products
 * @param category the name of a category with at least two products
 * @param brand a brand with at least one product
 */
record Fixture(URI base, String adminToken, String shop, String question, String word, String category, String brand) {}
