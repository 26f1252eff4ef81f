package dev.tendero.runtime.conversation;

/** What a customer thought of a reply. */
public enum Thumb {
    UP,
    DOWN
}
