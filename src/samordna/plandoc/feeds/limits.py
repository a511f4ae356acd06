"""How much a feed may hold."""

LARGEST = 5 * 1024 * 1024
"""Bytes. A feed is a list of what is new; the largest that authorities publish are some hundreds of kilobytes."""
MOST_ITEMS = 500
LONGEST_TITLE = 300
LONGEST_SUMMARY = 1_000
"""Characters. A summary tells whether to read on; what is more is read where it was written."""
