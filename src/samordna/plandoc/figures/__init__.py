"""Figures per area and period: read from the files they come in, and hidden where they would point somebody out."""
