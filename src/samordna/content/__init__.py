"""Content that comes with the software, as YAML packs, and what loads it."""
