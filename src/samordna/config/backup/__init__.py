"""Backups: the whole database in one file that tells what is in it, and the way back. Knows nothing of Django."""
