"""Who covers what: administrations against what each of them should have in place (S1)."""
