"""The rows of a table as they stand: heads, bands, merged and broken rows, and what a row is read as."""
