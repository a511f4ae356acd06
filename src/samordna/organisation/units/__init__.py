"""The tree of units, as it was on any day."""
