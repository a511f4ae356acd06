"""Units and bodies that become one: what it would do, doing it, and taking it back."""
