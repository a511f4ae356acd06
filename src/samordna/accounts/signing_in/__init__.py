"""Signing in: passwords and their guessers, the second step, passkeys, sessions, and what somebody sees of their own account."""
