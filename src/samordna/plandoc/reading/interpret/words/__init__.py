"""The words that plans are written with, whatever stands around them."""
