"""Samordna: a municipality's work against violent extremism as one living system."""

__version__ = "0.1.0"
