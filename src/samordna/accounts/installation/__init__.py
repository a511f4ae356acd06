"""The installation: its municipalities, its administrators, and its log."""
