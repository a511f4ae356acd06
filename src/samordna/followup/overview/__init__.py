"""Every activity of the municipality: whose, how it goes, and what is late."""
