"""Measures the reader: `make accuracy`. Plan files with known truth are generated, read, and compared cell by cell.

There are two generated sets. **develop** is there to be looked at: write rules from it, tune on it. **held_out** draws its
texts, headings, orders and spellings from a bank of its own and from shapes that develop never uses: nobody who writes rules
for the reader may open its bank or its files, only its totals, or it no longer measures anything.
"""
