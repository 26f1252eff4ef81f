/** Sentences to vectors, by models that run in the process. The only home of the ONNX runtime. */
@NullMarked
package dev.tendero.runtime.embedding;

import org.jspecify.annotations.NullMarked;
