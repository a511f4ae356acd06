"""Coordinators: who is appointed, whether they have the role for it, and what the mandate asks of them."""
