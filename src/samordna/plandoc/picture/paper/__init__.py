"""A situation picture as pages: what the page, PDF and Word show of it."""
