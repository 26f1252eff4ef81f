package dev.tendero.runtime.understanding;

import dev.tendero.runtime.learning.LinearModel;

/** What has been learnt: margins by words and vectors, and how sure all signals together are. */
record IntentModel(LinearModel learner, SentenceVectors vectors, Combiner combiner) {}
