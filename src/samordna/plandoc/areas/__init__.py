"""The areas of a municipality: what a tree of them must keep to, and reading them from tables and maps.

An area with few inhabitants is not spoken of, so that nobody is pointed out.
"""
