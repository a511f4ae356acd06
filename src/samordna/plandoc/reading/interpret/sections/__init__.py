"""Chapters as sections, with places where what became structured is shown."""
