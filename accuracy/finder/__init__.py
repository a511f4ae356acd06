"""Fitting what the parts of a question weigh for the finder (docs/adr/0029)."""
