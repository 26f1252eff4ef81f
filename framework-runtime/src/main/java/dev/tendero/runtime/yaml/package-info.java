/** YAML with positions: every node knows its file, line and column. The only home of SnakeYAML. */
@NullMarked
package dev.tendero.runtime.yaml;

import org.jspecify.annotations.NullMarked;
