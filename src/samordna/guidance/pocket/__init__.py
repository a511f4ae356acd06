"""Pocket cards with whom to call, to print and fold: a unit's, or the municipality's."""
