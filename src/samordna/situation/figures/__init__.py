"""Series of figures by area and period: read in, fetched, kept without what is too small to be told, and shown."""
