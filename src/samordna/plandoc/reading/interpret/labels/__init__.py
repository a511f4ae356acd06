"""Labels before values, and who and when where no label tells it."""
