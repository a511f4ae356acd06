"""What a column holds: by its heading, by its cells, and by all columns of a table together."""
