"""All boards' reports to an occasion in one document: as they stand, and as they were kept for the executive board."""
