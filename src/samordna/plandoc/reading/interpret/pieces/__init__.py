"""What interpretation works on: paragraphs, headings, bullets and tables, and what is told, asked and kept of them."""
