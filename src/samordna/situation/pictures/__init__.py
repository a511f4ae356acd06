"""Situation pictures: listed, begun, written, stepped through their life and decided."""
