package dev.tendero.runtime.search;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A word of a search that the catalogue knows.
 *
 * @param written as the customer wrote it, folded
 * @param stems the terms it stands for
 * @param respelt whether the catalogue knows it only under other spellings
 */
record KnownWord(String written, List<String> stems, boolean respelt, Query query) {}
