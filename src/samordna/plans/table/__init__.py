"""Many activities of a draft, edited at once in a table as in a spreadsheet."""
