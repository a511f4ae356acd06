"""Measures speed: `make bench`. Ratios where they can be had, since machines differ."""
