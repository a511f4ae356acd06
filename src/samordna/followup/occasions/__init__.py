"""Occasions of the year: when they are, who has answered, who is reminded."""
