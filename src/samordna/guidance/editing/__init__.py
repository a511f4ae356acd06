"""Guides as those who look after them see and change them."""
