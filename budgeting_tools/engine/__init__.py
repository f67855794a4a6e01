"""Answers which names of the engine other rooms may use; it must not compute anything itself."""
