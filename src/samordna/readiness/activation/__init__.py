"""Raising an alarm and running it: on a phone, on the large screen, and in its log."""
