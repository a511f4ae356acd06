"""The activities of a plan, in order and each once, with their goals."""
