"""Figures in JSON, as Statistics Sweden's PxWeb and Kolada give them."""
