"""Alarm routes: who is reached in which order when it happens, live and on paper by the same rules."""
