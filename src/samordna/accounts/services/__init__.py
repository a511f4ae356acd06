"""Sign-in services of municipalities: which there are, what they say of somebody, and which roles follow."""
