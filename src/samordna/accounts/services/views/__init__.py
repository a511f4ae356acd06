"""Pages of sign-in services."""
