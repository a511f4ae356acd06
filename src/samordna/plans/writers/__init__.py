"""Who writes which section of a draft by when, and how far they have come."""
