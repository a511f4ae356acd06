"""Writes of the follow-up: the only code that changes its rows."""
